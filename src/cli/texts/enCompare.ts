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
  errors: (path, count) => `${path}: the appraisal has ${count} error alerts, see appraise.`,
}
