import type { CertifyTexts } from './certifyTexts.js'

/** The texts of `certify` in English. */
export const enCertify: CertifyTexts = {
  title: (plan, version) => `${plan} (version ${version}): certificate`,
  working: 'Checking ...',
  overPlan: (path) => `--out ${path} is the plan itself; choose another name.`,
  enumerated: (track, ballots, tallies, worlds) =>
    `${track}: every one of the ${tallies} tallies of at most ${ballots} ballots; combinations of facts that the rules tell apart: ${worlds}`,
  partitioned: (track, classes, worlds) =>
    `${track}: any number of ballots, all kinds of tallies that the limits of the rules make: ${classes}; combinations of facts that the rules tell apart: ${worlds}`,
  cohorts: (tried, largest) =>
    `Small cohorts in which judgements and quotas were tried: ${tried}, of at most ${largest} people`,
  headings: { property: 'Property', holds: 'Holds', checked: 'Compared' },
  property: {
    totality: 'everybody has one grade or one reason for none; without a valid ballot none is final',
    anonymity: 'the same votes give the same result, whoever cast them and in whatever order',
    'veto-dominance': 'a rule that holds is not left by proposal, judgement or quota',
    monotonicity: 'a ballot moved up never takes the grade or the place down',
    'no-envy': 'of two equally bounded the one ranked higher never has the worse grade',
    'no-dead-grade': 'every grade can be had',
  },
  holds: 'yes',
  broken: 'NO',
  why: {
    'tally-only': 'n/a: counted only',
    'no-ranking': 'n/a: nobody is ranked',
    'no-order': 'n/a: the plan does not say which option is better',
    'not-covered': 'not settled',
  },
  tallyOnly: 'Counted only, nobody is graded: the other properties do not apply.',
  shows: {
    totality: ({ subject, grade }) => `${subject} has no valid ballot and is graded "${grade}"`,
    anonymity: ({ subject, other, grade, otherGrade }) =>
      `${subject} and ${other} have the same votes in another order, and come out as "${grade}" and "${otherGrade}"`,
    'veto-dominance': ({ subject, grade, rule }) =>
      `rule "${rule}" holds for ${subject}, and the grade "${grade}" is outside its bound`,
    monotonicity: ({ subject, grade, otherGrade, ranks: [rank, otherRank], falls, moved: [from, to] }) =>
      falls
        ? `one ballot of ${subject} goes from "${from}" to "${to}", and the place falls from ${rank} to ${otherRank}`
        : `one ballot of ${subject} goes from "${from}" to "${to}", and the grade falls from "${grade}" to "${otherGrade}"`,
    'no-envy': ({ subject, other, grade, otherGrade, ranks: [rank, otherRank] }) =>
      `${subject} is ranked ${rank} and has "${grade}"; ${other} is ranked ${otherRank} and has "${otherGrade}"`,
    'no-dead-grade': ({ grade }) => `nobody can have "${grade}", not by judgement either`,
  },
  shown: (what, files) => `${what}; see ${files.join(', ')}`,
  grades: (grades) => `Where the grades come from: ${grades.join('; ')}`,
  reachedBy: {
    ballots: (grade) => `${grade} by ballots`,
    facts: (grade) => `${grade} by ballots and facts`,
    quota: (grade) => `${grade} by a quota`,
    judgement: (grade) => `${grade} by judgement only`,
    nothing: (grade) => `${grade} by nothing`,
  },
  ungraded: (reasons) => `Reasons for having no grade: ${reasons.join('; ')}`,
  uncovered: (what) => `Not looked at: ${what.join('; ')}`,
  gaps: {
    'several-means': 'several means that leave out different scores hang together',
    'share-across-classes': 'shares that are not weighted by class hang on how many voters each class has',
    'plurality-across-classes': 'a plurality over classes hangs on how many voters each class has',
    'too-many-facts': 'there are too many combinations of facts',
    'too-many-regions': 'there are too many limits, and so too many kinds of tallies',
    'classes-differ': 'tallies of one kind come out differently, so the kinds are wrong',
    'classes-without-case': 'a score that no decimal number says, so that no case can show it',
    'inputs-missing': 'not everything that the rules look at was supplied',
    'long-ballot-lists': 'lists of very many ballots were not counted one by one',
    'envy-behind-quotas': 'ranks and grades that are the wrong way round, hidden by a quota in every cohort tried',
    'bounds-under-quotas': 'a ballot moved up leaves more grades; in the cohorts tried no quota used them',
    'facts-of-quotas': 'not all facts that quotas look at were tried',
  },
  conclusion: (broken, open) =>
    broken > 0 ? `Broken: ${broken}.` : open > 0 ? `Nothing was found broken; not settled: ${open}.` : 'All hold.',
}
