import type { MarginTableTexts, PossibleTexts } from './marginTexts.js'

/** The texts of `margins` in English. */
export const enMargins: MarginTableTexts = {
  title: (year, committee) => `${committee}: appraisal of ${year}, how many ballots from another grade`,
  headings: { who: 'subject', grade: 'grade' },
  to: (grade) => `to “${grade}”`,
  line: (quota) => `line of “${quota}”`,
  ballots: (count) => String(count),
  points: (number, enough) => `${enough ? '' : '> '}${number} points`,
  beyond: (ballots) => `> ${ballots}`,
  never: {
    rules: 'rules forbid',
    judgement: 'judged',
    'not-proposed': 'judgement only',
    quota: 'quota forbids',
    ranking: 'no such place',
    ballots: 'too few',
  },
  here: '—',
  unknown: 'no counts',
  side: (side, places) => `${side}, place ${places}`,
  fixed: {
    judged: 'judged',
    bounded: 'bounded',
    proposed: 'in it before',
    'earlier-quota': 'moved before',
    'not-applied': 'not applied',
  },
  legend:
    'Numbers: the fewest ballots marked otherwise, added or taken away that lead to the grade in the end, everybody else’s being as they are. Rules forbid: whatever the ballots; judgement only: ballots can only make it admissible; quota forbids, no such place: at every place in the ranking. Inside: in the grades of the quota; place 1 is next to the line. Examples: --subject.',
  rules: 'by rules, proposal and judgement alone',
  result: 'in the end, quotas included',
  missing: (inputs) => `Without ${inputs.join(', ')} the counts are not known.`,
  score: (name, value) => `${name ?? 'total'}: ${value === null ? 'not known' : `${value} of 100 points`}`,
  standing: ({ quota, side, places, across }) =>
    `“${quota}”: ${side}, place ${places} from the line${across.length > 0 ? `; across it ${across.join(', ')}` : ''}`,
  nobody: 'Nobody is graded.',
}

/** The texts of `possible` in English. */
export const enPossible: PossibleTexts = {
  title: (year, committee) => `${committee}: appraisal of ${year}, what open ballots may still change`,
  headings: { who: 'subject', outstanding: 'open', now: 'without them', outcomes: 'possible in the end' },
  list: (items) => items.join(', '),
  settled: (people) => `For the other ${people} nothing can change any more.`,
  completions: (count) => `These ballots can turn out in ${count} ways; all were looked at.`,
  example: (who, standing, moves) =>
    `${who} ${standing}: as ${moves.length === 0 ? 'they are counted now' : `with ${moves.join('; ')}`}`,
  moved: (who, moves) => `${who} ${moves}`,
  needed: 'Name the open ballots: --outstanding WHO=NUMBER, or --disputed WHO=BALLOT,BALLOT.',
  notOne: (option, written) =>
    `${option} is not well written: "${written}". It takes WHO=${option === '--disputed' ? 'BALLOT,BALLOT' : 'NUMBER'}.`,
  several: (who) => `"${who}" means several who are graded; give the id.`,
  ungraded: (who) => `"${who}" is not graded.`,
  fault: (who, { reason, params }) =>
    ({
      'unknown-subject': `"${who}" is not graded.`,
      'unknown-track': `The plan has no track "${params.found}" that gives grades. It has: ${params.known}.`,
      'track-needed': `"${who}" is graded on several tracks; name one with --track: ${params.known}.`,
      'unknown-class': `There is no voter class "${params.found}".`,
      'unknown-mark': `The ballots have no "${params.found}".`,
      'no-marks': `The ballots on "${who}" can hold too many different scores to look at each.`,
      'unknown-ballot': `There is no ballot "${params.found}" on "${who}".`,
      'not-a-count': `The number of open ballots on "${who}" is not a whole number from 1.`,
      'no-counts': `The other ballots on "${who}" are missing, or ballots and tallies disagree; put that right first.`,
      'over-limit': `"${who}" can have ${params.most} ballots at most, and would have ${params.found}.`,
    })[reason],
  tooMany: ({ who, found, limit }) =>
    `${who === null ? 'The open ballots together' : `The open ballots on "${who}"`} differ in ${found} ways, more than ${limit}. Count some of them first, or allow more with --limit.`,
}
