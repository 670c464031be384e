import type { ReasonTexts } from '../catalogue.js'

/** Reasons in English. */
export const reasons: ReasonTexts = {
  rule: {
    holds: 'Under {clause}: {evidence}; {effect}.',
    'does-not-hold': 'As to {clause}: {evidence}; {effect}.',
    undetermined: 'As to {clause}: {missing}; it cannot be told yet whether {rule} applies.',
  },
  effect: {
    exactly: { yes: 'the grade is {grade}', no: 'this does not make the grade {grade}' },
    atMost: { yes: 'the grade may not be higher than {grade}', no: 'this does not limit the grade' },
    atLeast: { yes: 'the grade may not be lower than {grade}', no: 'this does not limit the grade' },
    ungraded: { yes: 'no grade is given ({reason})', no: 'this does not exempt from a grade' },
    later: {
      yes: 'no grade is given for now ({reason}); it is found once the matter is settled',
      no: 'this does not put the grade off',
    },
    provisionally: {
      yes: 'until the committee has verified this, the grade is {grade}',
      no: 'this does not make the grade {grade} provisionally',
    },
    'report-on-behalf': {
      yes: 'a report on behalf of the organization is permitted',
      no: 'a report on behalf of the organization is not permitted',
    },
  },
  ruleName: '{clause} {rule}',
  proposal: {
    best: 'Where no rule limits the grade, {grade} is proposed.',
    'first-match': ({ evidence }) => (evidence ? '{grade} is proposed: {evidence}.' : '{grade} is proposed.'),
    bands: ({ evidence }) => (evidence ? '{grade} is proposed: {evidence}.' : '{grade} is proposed on the score.'),
    plurality: '{grade} has the most votes and is proposed.',
    none: 'The plan yields no proposal of a grade.',
    undetermined: ({ grade }) =>
      grade ? 'The proposal {grade} is provisional: {missing}.' : 'No grade can be proposed yet: {missing}.',
  },
  quotaMove: ({ ratio, base }) =>
    `Under {clause}, {bound}: of {size}, ${base ? 'taken of {base}, ' : ''}${ratio ? '{ratio} is {target}, ' : ''}admissible are {admissible}, actual are {actual}; rank {rank} moves from {from} to {to}.`,
  quotaBound: {
    around: '{grades} should be around {ratio}',
    atLeast: '{grades} should be at least {ratio}',
    atMost: '{grades} should be at most {ratio}',
    count: '{grades} should be at most {ratio}',
    'handed-down': '{grades} should be at most the number handed down',
  },
  quotaBase: { subjects: 'all {count} subjects', due: '{count} persons due', present: '{count} persons present' },
  quotaResult: ({ held, met, ratio, base, handedDown, applies, evidence }) => {
    const asked = `Under {clause}, {bound}. ${evidence ? 'As {evidence}, ' : ''}`
    if (applies === 'does-not-hold') return `${asked}this does not apply; {cohort}: {size}; actual are {actual}.`
    if (applies === 'undetermined')
      return `${asked}It cannot be told yet: {missing}; {cohort}: {size}, whose grades are provisional; actual are {actual}.`
    const number = `${base ? 'taken of {base}, ' : ''}${ratio ? '{ratio} is {target}, ' : handedDown ? 'the number is {handedDown}, ' : ''}`
    return `${asked}{cohort}: {size}; ${number}admissible are {admissible}; ${held ? '{forced} fixed by a rule or a judgement; ' : ''}actual are {actual}: ${met ? 'met.' : 'not met, the committee is to decide.'}`
  },
  judgement: {
    applied: ({ reason }) =>
      reason
        ? 'By judgement of the committee the grade is {grade}; reason: {reason}.'
        : 'By judgement of the committee the grade is {grade}.',
    'not-admissible': ({ rules }) =>
      rules
        ? 'The judgement asks for {grade}, which {rules} forbids; it is not used.'
        : 'The judgement asks for {grade}, which is not admissible; it is not used.',
  },
  ungraded: {
    'tally-only': 'votes are counted only',
    'no-proposal': 'no grade was proposed and the committee gave no judgement',
  },
}
