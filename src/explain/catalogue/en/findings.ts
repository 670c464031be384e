import type { FindingTexts } from '../catalogue.js'

/** What the linter finds in a plan, in English. */
export const findings: FindingTexts = {
  sentence: {
    'not-analysed': 'A part of “{track}” was not analysed: {why}.',
    'grade-unreachable': 'No votes, no facts and no judgement lead to the grade {grade}.',
    'grade-only-by-judgement':
      "Only the committee's judgement leads to the grade {grade}; no votes, facts or quota do.",
    'grade-only-by-quota': 'Besides a judgement, only a quota leads to the grade {grade} ({quotas}).',
    'grade-only-provisional':
      'Besides a judgement, the grade {grade} is only given until the committee has verified the matter.',
    'proposal-never-made': 'On “{track}” no grade is ever proposed: everybody is graded by judgement alone.',
    'rule-never-holds': 'The rule {rule} holds for no votes and no facts.',
    'rule-always-holds': 'The rule {rule} holds for everybody.',
    'rule-without-effect': ({ rules }) =>
      rules
        ? 'Where the rule {rule} holds it changes no grade; {rules} does the same already.'
        : 'Where the rule {rule} holds it bounds no grade.',
    'permission-unused':
      "The rule {rule} permits a report on the organization's behalf, but no check of the plan asks for it.",
    'rules-clash':
      'The rules {rules} can hold at once and ask for grades that exclude one another; what comes out is {grade}.',
    'rule-under-ungraded':
      'Where the rule {rule} holds no grade is given, so {rules}, which may hold too, has no effect.',
    'case-never-holds': 'Case {case} ({grade}) holds for no votes and no facts.',
    'case-shadowed': 'Wherever case {case} ({grade}) holds, an earlier one decides: {by}.',
    'cases-overlap': ({ nested }) =>
      nested
        ? 'Wherever the earlier case {with} holds, case {case} ({grade}) holds too; their grades differ and the order decides.'
        : 'Case {case} ({grade}) can hold together with the earlier case {with}; their grades differ and the order decides.',
    'first-match-gap': 'For some votes and facts none of the cases holds, and no grade is proposed.',
    'bands-hole': 'A score can lie below the lowest band of {lowest} (such as {score}), and no grade is proposed.',
    'band-unreachable': 'No score falls into the band from {limit} on ({grade}).',
    'bands-out-of-order':
      'From {limit} on the grade is {grade}, but from the higher {higher} on it is the worse {worse}.',
    'quota-without-ranking':
      'The quota {quota} moves the lowest-ranked down, but the plan has no ranking: everybody is tied.',
    'quota-only-moves-down':
      'Where the quota {quota} is not met, nothing can fill it: quotas move down only, never up.',
    'quota-never-binds': 'The quota {quota} never moves anybody.',
    'quota-unmeetable': 'With {sizes} subjects nothing meets the quota {quota}.',
    'quotas-contradict': 'With {sizes} subjects nothing meets both quotas: {quotas}.',
    'limit-out-of-range': ({ always }) =>
      `The limit of “{of} {relation}” lies outside what is possible, so it ${always ? 'always' : 'never'} holds.`,
    'limit-without-effect': ({ always }) =>
      `The limit of “{of} {relation}” lies at an end of what is possible, so it ${always ? 'always' : 'never'} holds.`,
    'not-monotone': ({ component, rule }) =>
      `${component ? 'A higher score of {component}' : 'A ballot moved from {from} to the better {to}'} lowers the grade from {before} to {after}, because of ${rule ? 'the rule {rule}' : 'the way in which grades are proposed'}.`,
    'ranking-not-monotone': ({ component }) =>
      `${component ? 'A higher score of {component}' : 'A ballot moved from {from} to the better {to}'} lowers the rank (ranking key {key}).`,
    'consequence-never-applies': 'The consequence {consequence} applies to no grade and no facts.',
    'streak-unreachable': 'Nobody can have the grades of the streak {streak}: {grades}.',
    'clause-without-owner': '{clause} is listed as {as}, but nothing carries it out.',
    'owner-not-listed': ({ others }) =>
      others
        ? '“{owner}” cites {clause}, but it is listed under {others}.'
        : '“{owner}” cites {clause}, which does not list it.',
    'alternative-same': 'The alternative “{alternative}” of the reading “{reading}” sets what is there already.',
    'alternative-without-effect':
      'No votes, facts or number of subjects tell the alternative “{alternative}” of the reading “{reading}” from the plan as it is.',
    'readings-undo': 'What the reading “{earlier}” sets is overwritten by the later “{later}” ({pointer}).',
    'readings-collide': 'The readings “{earlier}” and “{later}” cannot be switched together ({pointer}).',
    'ballot-unused': 'No rule, ranking, score or proposal looks at the ballots of “{track}”.',
    'option-unused': 'No rule, ranking, score or proposal looks at the option {option}.',
    'score-unused': '“{track}” has a score, but nothing looks at it.',
    'weight-zero': 'The weight of “{id}” is zero.',
    'declared-unused': 'The {what} “{id}” is declared and never used.',
    'check-without-object': 'The check “{check}” has nothing to look for.',
    'explained-without-finding': 'The finding “{finding}” ({pointer}) that is explained is not there.',
  },
  help: {
    'not-analysed': {
      meaning: 'A part was not analysed; nothing is said about it.',
      cause: 'The plan goes beyond what can be analysed, or there are too many combinations.',
      cure: 'Look through this part by hand, or say it more simply.',
    },
    'grade-unreachable': {
      meaning: 'Nothing leads to this grade.',
      cause: 'The rules exclude it, or the scale has one grade too many.',
      cure: 'Add what leads to it, or take it off the scale.',
    },
    'grade-only-by-judgement': {
      meaning: 'Only a judgement leads to this grade.',
      cause: 'The text does not say for which votes or facts it is given.',
      cure: 'Explain it in `explained` where it is so; else add a rule.',
    },
    'grade-only-by-quota': {
      meaning: 'Besides a judgement only a quota leads to this grade.',
      cause: 'The text speaks of it as a proportion only.',
      cure: 'Explain it in `explained` where it is so; else add a rule.',
    },
    'grade-only-provisional': {
      meaning: 'Besides a judgement, a grade is given provisionally only.',
      cause: 'The text asks the committee to verify the matter.',
      cure: 'Explain it in `explained` where it is so.',
    },
    'proposal-never-made': {
      meaning: 'No grade is ever proposed; judgements alone decide.',
      cause: 'The text leaves the grade to the committee and names no votes or facts.',
      cure: 'Explain it in `explained` where it is so; else say how grades are proposed.',
    },
    'rule-never-holds': {
      meaning: 'A rule that never holds.',
      cause: 'Its condition contradicts itself, or a limit is wrong.',
      cure: 'Correct the condition, or remove the rule.',
    },
    'rule-always-holds': {
      meaning: 'A rule that holds for everybody.',
      cause: 'Its condition is too wide, or a limit is wrong.',
      cure: 'Correct the condition; what is meant for everybody belongs in the scale or the proposal.',
    },
    'rule-without-effect': {
      meaning: 'A rule that changes nothing where it holds.',
      cause: 'Other rules do the same, or it bounds no grade.',
      cure: 'Remove it, or correct its grade.',
    },
    'permission-unused': {
      meaning: 'Something is permitted that no check asks for.',
      cause: 'The check report-on-behalf is missing.',
      cure: 'Add the check, or remove the rule.',
    },
    'rules-clash': {
      meaning: 'Two rules can hold at once and ask for grades that exclude one another.',
      cause: 'The text does not say which goes first.',
      cure: 'Write the exception into a condition, or bound with atMost or atLeast.',
    },
    'rule-under-ungraded': {
      meaning: 'A rule that leaves somebody without a grade keeps others from having an effect.',
      cause: 'The text does not say which goes first.',
      cure: 'Write the exception into a condition; where it is meant so, explain it in `explained`.',
    },
    'case-never-holds': {
      meaning: 'A case that never holds.',
      cause: 'Its condition contradicts itself, or a limit is wrong.',
      cure: 'Correct or remove it.',
    },
    'case-shadowed': {
      meaning: 'A case that never decides, since earlier ones hold wherever it does.',
      cause: 'A wide case stands before a narrow one.',
      cure: 'Change the order, or remove it.',
    },
    'cases-overlap': {
      meaning: 'Cases with different grades can hold at once; the order decides.',
      cause: 'The sentences of the text overlap.',
      cure: 'Check that the order is what is meant; make it a reading where that is open.',
    },
    'first-match-gap': {
      meaning: 'There is a gap between the cases.',
      cause: 'The text does not cover all votes, nor say what becomes of the rest.',
      cure: 'Give an `otherwise`, or add a case; make it a reading where that is open.',
    },
    'bands-hole': {
      meaning: 'There is no grade for low scores.',
      cause: 'The lowest band does not begin at the lowest score.',
      cure: 'Let the lowest band begin at the lowest possible score.',
    },
    'band-unreachable': {
      meaning: 'No score falls into a band.',
      cause: 'Its limit is above the highest score, or below the lowest where another band begins too.',
      cure: 'Correct the limit, or remove the band.',
    },
    'bands-out-of-order': {
      meaning: 'A higher score has a worse grade.',
      cause: 'A limit or a grade is wrong.',
      cure: 'Correct it.',
    },
    'quota-without-ranking': {
      meaning: 'A quota has no ranking to go by.',
      cause: '`ranking` is missing.',
      cure: 'Add a ranking; where the committee decides, it does so by judgements.',
    },
    'quota-only-moves-down': {
      meaning: 'A quota that nothing can fill where it is not met.',
      cause: 'A lower bound on better grades, or an upper bound on worse ones.',
      cure: 'Bound the other end of the scale, or leave it to judgements.',
    },
    'quota-never-binds': {
      meaning: 'A quota that never moves anybody.',
      cause: 'Its bound is too wide, or the rules let nobody be moved.',
      cure: 'Correct the bound, or remove the quota.',
    },
    'quota-unmeetable': {
      meaning: 'In cohorts of some sizes nothing meets the quota.',
      cause: 'The rules hold everybody inside, or outside, its grades.',
      cure: 'Correct the quota or the rules.',
    },
    'quotas-contradict': {
      meaning: 'In cohorts of some sizes nothing meets both quotas.',
      cause: 'An upper bound lies below a lower one, or they round differently.',
      cure: 'Correct, widen or round them in another way.',
    },
    'limit-out-of-range': {
      meaning: 'A limit outside what is possible.',
      cause: 'A wrong percentage, or points taken for a ratio.',
      cure: 'Correct the limit.',
    },
    'limit-without-effect': {
      meaning: 'A limit at the end of what is possible: the comparison is always the same.',
      cause: 'An operator that includes the limit taken for one that does not: over 100%, at least 0%.',
      cure: 'Correct the operator or the limit.',
    },
    'not-monotone': {
      meaning: 'Better votes, or a better score, lower the grade.',
      cause: 'A condition counts an option and not the better ones.',
      cure: 'Count the better options as well.',
    },
    'ranking-not-monotone': {
      meaning: 'Better votes, or a better score, lower the rank.',
      cause: 'A ranking key counts an option and not the better ones, or goes the wrong way.',
      cure: 'Count the better options as well, or turn the order.',
    },
    'consequence-never-applies': {
      meaning: 'A consequence that never applies.',
      cause: 'Nobody can have its grades, or its condition contradicts itself.',
      cure: 'Correct the condition, or remove it.',
    },
    'streak-unreachable': {
      meaning: 'Nobody can have the grades of a streak.',
      cause: 'A wrong grade, or a track that is counted only.',
      cure: 'Correct the grades or the track.',
    },
    'clause-without-owner': {
      meaning: 'Nothing carries a clause out.',
      cause: '`by` is missing, or the rule has not been written yet.',
      cure: 'Say what carries it out; what cannot be computed is guidance.',
    },
    'owner-not-listed': {
      meaning: 'Something cites a clause that does not list it.',
      cause: 'A wrong clause, or an incomplete `by`.',
      cure: 'Correct the clause, or add to its `by`.',
    },
    'alternative-same': {
      meaning: 'An alternative that changes nothing in the plan.',
      cause: 'It sets what is there already.',
      cure: 'Correct or remove it.',
    },
    'alternative-without-effect': {
      meaning: 'An alternative that leads to no other result.',
      cause: 'Both ways say the same.',
      cure: 'Correct or remove it.',
    },
    'readings-undo': {
      meaning: 'One reading overwrites what another sets.',
      cause: 'Both set the same place, and the later replaces the whole.',
      cure: 'Set a smaller place, make one reading of the two, or change their order.',
    },
    'readings-collide': {
      meaning: 'Two readings cannot be switched together.',
      cause: 'What the earlier puts in place lacks what the later points to.',
      cure: 'Point to what both leave in place, or make one reading of the two.',
    },
    'ballot-unused': {
      meaning: 'Ballots that nothing looks at.',
      cause: 'They are for information only, or a rule is missing.',
      cure: 'Explain it in `explained` where they are for information; else add the rule.',
    },
    'option-unused': {
      meaning: 'An option of the ballot that nothing looks at.',
      cause: 'No rule names it; it counts toward the base only.',
      cure: 'Check that nothing was left out; else leave it.',
    },
    'score-unused': {
      meaning: 'A score that nothing looks at.',
      cause: 'Bands, a rule or a ranking key is missing.',
      cure: 'Add it, or remove the score.',
    },
    'weight-zero': {
      meaning: 'A weight of zero.',
      cause: 'The weight is wrong.',
      cure: 'Correct it, or remove the entry.',
    },
    'declared-unused': {
      meaning: 'Something that is declared and never used.',
      cause: 'The rule or check that uses it is missing.',
      cure: 'Check that nothing was left out; leave what is for the record only.',
    },
    'check-without-object': {
      meaning: 'A check that has nothing to look for.',
      cause: 'The list that it goes through is missing.',
      cure: 'Add the list, or remove the check.',
    },
    'explained-without-finding': {
      meaning: 'An explanation without its finding.',
      cause: 'The plan was corrected since, or the place or code is wrong.',
      cure: 'Remove or correct it.',
    },
  },
  fault: {
    missing: 'Add it.',
    'wrong-type': 'Give it the type asked for.',
    'not-json': 'Use what JSON can hold only.',
    'too-deep': 'Nest less deeply.',
    'unknown-key': 'Correct the spelling; keys of your own begin with x-.',
    'several-forms': 'Keep one form.',
    'no-form': 'Say which form it is.',
    'not-one-of': 'Choose one of those possible.',
    'wrong-format': 'Write it as asked for.',
    'out-of-range': 'Use a number within the range.',
    'too-few': 'Add entries.',
    'too-short': 'Write more.',
    'too-long': 'Shorten it; a quote is a short phrase.',
    'one-operator': 'Keep one comparison.',
    'one-bound': 'Keep one bound.',
    'duplicate-id': 'Use another id.',
    'reserved-id': 'Use another id.',
    'unknown-reference': 'Correct the id, or add what it names.',
    'not-in-consequence': 'Move it to a consequence, or use another condition.',
    'not-an-end-of-scale': 'Name the best or the worst part of the scale only.',
    'no-score': 'Add a score, or use another condition.',
    'no-proposal': 'Say how a grade is proposed; a track that is counted only says tallyOnly.',
    'option-not-a-grade': 'Let options and grades agree, or propose grades in another way.',
    'weights-not-one': 'Correct the weights so that they add up to 1.',
    'duplicate-limit': 'Use another limit.',
    'ends-before-start': 'Correct the days.',
    'pointer-nowhere': 'Correct the pointer.',
    'reading-breaks-policy': 'Correct what it sets.',
    'one-ballot': 'Keep either options or a score.',
    'no-score-ballot': 'Let the ballot take a score, or find the component in another way.',
    'no-options': 'Give the ballot options, or propose grades in another way.',
    'no-grades': 'Name grades, or say that it is of years without one.',
    'empty-range': 'Correct the lowest or the highest score.',
    'newer-schema': 'Use a newer version of the program.',
    'not-about-committee': 'Ask for facts about the committee (about: committee).',
    'cohort-not-all': 'Let the cohort be all, or take another base.',
    'ambiguous-subject': 'Use another id.',
  },
  proof: {
    structural: 'to be read in the plan itself',
    shown: 'shown by the example',
    proven:
      'proven for any number of ballots, one of them valid ({regions} regions), and all combinations of facts ({worlds})',
    enumerated: 'tried out for every number of subjects from {first} to {last}',
  },
  why: {
    'several-means': 'a score made of several means, so that the single scores matter',
    'share-across-classes':
      'voter classes with shares of another base than the valid ballots, so that the numbers of voters matter',
    'plurality-across-classes': 'voter classes with a plurality, so that the numbers of voters matter',
    'too-many-facts': 'the rules ask for too many combinations of facts',
    'too-many-standings': 'too many combinations of votes and facts',
    'options-without-order':
      'the plan does not say which option of the ballot is better, so it was not checked whether better votes can lower a grade',
  },
  of: {
    share: 'a share',
    score: 'a score',
    quota: 'a quota',
    quorum: 'the attendance',
    composition: 'the composition of the voters',
    'report-proportion': 'the part of the report',
  },
  what: {
    'organization-kind': 'kind of organization',
    'incident-kind': 'kind of incident',
    event: 'event',
    deadline: 'deadline',
    role: 'role',
    topic: 'topic',
    compulsory: 'compulsory item',
  },
  as: { rule: 'a rule', check: 'a check', obligation: 'an obligation' },
  example: {
    subject: ({ count }) => (count ? '{count} × ({facts})' : '{facts}'),
    change: 'from “{before}” to “{after}”',
    since: 'in post since {day}',
    score: '{component} {value}',
    judged: 'judged {grade}',
    ballots: '{issued} issued, {present} present, {due} due',
    nothing: 'no votes',
  },
  table: {
    title: 'Findings',
    introduction:
      'Every finding of the command `check` and of `lintPolicy` has a code. An error cannot be meant; a warning must be looked at; a notice is for information. Whatever is said to be impossible has been proven, or tried out case by case. This page is generated from the catalogue in src/explain: do not edit it by hand.',
    faults: 'Faults of form',
    faultsIntroduction: 'Where a plan has faults of form, only these are told; each is an error.',
  },
}
