import type { CompareTexts } from './compareTexts.js'

/** The texts of `compare` in English. */
export const enCompare: CompareTexts = {
  title: 'How two plans differ',
  plan: {
    before: (title, id, version) => `Before: ${title} (${id} ${version})`,
    after: (title, id, version) => `After: ${title} (${id} ${version})`,
  },
  same: 'The two plans are the same.',
  edits: (count) => `Edits (${count})`,
  wording: (count) => `Edits of wording alone (${count}), by which no result changes`,
  needs: (edit, others) => `Edit ${edit} cannot be applied alone, only together with ${others.join(', ')}.`,
  needsMany: (edit, others) => `Edit ${edit} cannot be applied alone, only together with ${others} others.`,
  case: (path, year) => `${path} (${year})`,
  changed: (count, all) => `The result of ${count} of ${all} is another:`,
  unchanged: (all) => `The results of all ${all} stay as they are.`,
  headings: {
    organization: 'Organization',
    who: 'Who',
    from: 'Before',
    to: 'After',
    besides: 'What follows',
    by: 'By which edits',
    necessary: 'Not without',
  },
  list: (items) => items.join('; '),
  gained: (items) => `now: ${items.join(', ')}`,
  lost: (items) => `no longer: ${items.join(', ')}`,
  streak: (label, from, to) => `${label}: ${from} → ${to}`,
  sets: (sets) => sets.map((set) => set.join('+')).join(' or '),
  nothing: '—',
  legend:
    'Numbers are those of the edits: "+" joins edits that do it only together, "or" stands between sets each of which does it alone; "not without": with all other edits but this one it does not come about.',
  tried: (edits) =>
    `Where it takes ${edits + 1} edits or more together, one set is listed; not all combinations were tried.`,
  ballots: (count) => `Tallies (${count} valid ballots; by the rules alone, without quotas and judgements)`,
  counted: ({ track, ballots, tallies, changed, under }) =>
    `${track}, where ${under}: of ${tallies} tallies of ${ballots} valid ballots ${changed} lead to another grade:`,
  unmoved: ({ track, ballots, tallies, under }) =>
    `${track}, where ${under}: all ${tallies} tallies of ${ballots} valid ballots lead to the same grade.`,
  under: (facts, others) => (others > 0 ? `${facts} (and ${others} other combinations of facts)` : facts),
  change: (from, to, tallies) => `${from} → ${to}   ${tallies}`,
  samples: (tallies) => `as ${tallies.join('; ')}`,
  votes: (label, count) => `${count} ${label}`,
  tally: (votes) => votes.join(', '),
  otherFacts: (count) => `Under ${count} other combinations of facts every grade is the same.`,
  incomplete: 'There are too many combinations of facts; not all were looked at.',
  notCounted: {
    'not-graded-in-both': (track) => `${track}: not graded under both plans; there are no tallies to compare.`,
    'subjects-differ': (track) => `${track}: the plans appraise different people; there are no tallies to compare.`,
    'options-differ': (track) => `${track}: the ballots have different options; there are no tallies to compare.`,
    classes: (track) => `${track}: there are classes of voters; not counted.`,
    scores: (track) => `${track}: grades hang on scores too; not counted.`,
    'too-many-tallies': (track, ballots) =>
      `${track}: there are too many tallies of ${ballots} valid ballots; not counted. Use --ballots for fewer.`,
  },
  errors: (path, count) => `${path}: the appraisal has ${count} error alerts, see appraise.`,
}
