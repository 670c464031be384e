import type { MarginTexts } from '../catalogue.js'

/** How far a grade is, in English. */
export const margins: MarginTexts = {
  ballots: ({ single }) => `{grade} is at least {ballots} ${single ? 'ballot' : 'ballots'} away ({changes}){example}`,
  relabel: '{ballots} marked otherwise',
  add: '{ballots} more',
  remove: '{ballots} fewer',
  example: ', as with {moves}',
  move: '{option} {from} → {to}',
  blank: 'blank',
  inClass: '{class} {move}',
  beyond: 'no change of up to {ballots} ballots leads to {grade}; more were not looked at',
  score: ({ enough }) => `{grade} takes ${enough ? '' : 'more than '}{points} points {way}`,
  way: { up: 'more', down: 'fewer' },
  never: {
    rules: ({ rules }) => `nothing leads to {grade}${rules ? ': {rules} forbids it' : ''}`,
    judgement: 'nothing leads to {grade}: the committee has judged {judged}',
    'not-proposed': 'ballots can make {grade} admissible, but only a judgement of the committee gives it',
    quota: 'nothing leads to {grade}: at every place a quota takes it away',
    ranking: '{grade} takes a place in the ranking that no ballots give',
    ballots: 'nothing leads to {grade} within the {limit} that were issued',
  },
}
