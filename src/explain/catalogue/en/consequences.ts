import type { ConsequenceTexts } from '../catalogue.js'

/** Consequences, and the paragraph on a person, in English. */
export const consequences: ConsequenceTexts = {
  obligation: {
    'reminder-talk': 'reminder talk',
    rectify: 'rectification by a deadline',
    accountability: 'being held to account',
    'bar-annual-result': ({ results }) =>
      results ? 'the annual appraisal may not be {results}' : 'the result of the annual appraisal is limited',
    'strengthen-organization': 'targeted strengthening of the party building of this organization',
  },
  due: '{obligation} (by {day})',
  dueOpen: '{obligation} (day to be set)',
  must: 'Under {clause}: {obligations}.',
  may: 'Under {clause}, possibly: {obligations}.',
  undetermined: 'As to {clause}: {missing}; it cannot be told yet whether this follows: {obligations}.',
  streak: {
    certain: '{who}: {years}, {run}; under {clause}: {obligations}.',
    possible: ({ unknown }) =>
      `{who}: {years}, it cannot be told yet whether these are {run} (${unknown ? 'grade of {unknown} not known' : 'too few on record'}); if so, under {clause}: {obligations}.`,
    no: '{who}: not {run}; {clause} does not apply.',
  },
  streakRun: ({ grades, ungraded, reviews }) =>
    `{count} ${reviews ? 'reviews' : 'years'} running ${[grades && '{grades}', ungraded && 'without a grade'].filter(Boolean).join(' or ')}`,
  opening: {
    graded: ({ track }) => `{title}${track ? ', {track}' : ''}: the grade is {grade}.`,
    provisional: ({ track }) => `{title}${track ? ', {track}' : ''}: the grade is {grade}, provisionally.`,
    'provisional-no-grade': ({ track }) => `{title}${track ? ', {track}' : ''}: the grade cannot be told yet.`,
    ungraded: ({ track, later }) =>
      `{title}${track ? ', {track}' : ''}: no grade is given${later === undefined ? '' : ' for now'}: {reason}.`,
    'tally-only': '{title}, {track}: votes are counted, no grade is given.',
  },
  tally: ({ issued, returned, counts }) =>
    `Ballots: ${issued ? '{issued} issued, ' : ''}${returned ? '{returned} returned, ' : ''}{valid} valid${counts ? ', {counts}' : ''}.`,
  counts: 'of which {counts}',
  votes: '{count} {option}',
  scores: 'highest {highest}, lowest {lowest}',
  rank: ({ tied, kind }) => `Rank {rank}${kind ? ' among “{kind}”' : ''}${tied ? ', tied with {tied}' : ''}.`,
  missing: {
    provisional: 'The result is provisional: {missing}.',
    other: 'Besides: {missing}; it cannot be told whether the rules concerned apply; the grade is not affected.',
    'tally-only': 'Besides: {missing}.',
  },
  others: 'Other rules:',
  reading: ({ alternatives, why }) =>
    `{clause} {phrase}: {question} Read as {chosen}.${alternatives ? ' Other readings: {alternatives}.' : ''}${why ? ' Why: {why}' : ''}`,
}
