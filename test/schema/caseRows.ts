import type { FaultRow } from './faultRow.js'

/** Faults of a case, set into wholeCase. */
export const caseRows: FaultRow[] = [
  {
    what: 'a secretary of no organization',
    set: ['secretaries', 1, 'organization'],
    to: 'o09',
    code: 'unknown-reference',
    params: { to: 'organization', found: 'o09', expected: ['o01', 'o02'] },
  },
  {
    what: 'a visit to nowhere',
    set: ['visits', 0, 'organization'],
    to: 'o09',
    code: 'unknown-reference',
    params: { to: 'organization', found: 'o09', expected: ['o01', 'o02'] },
  },
  {
    what: 'a history of nobody',
    set: ['history', 0, 'organization'],
    to: 'o09',
    code: 'unknown-reference',
    params: { to: 'organization', found: 'o09', expected: ['o01', 'o02'] },
  },
  ...['ballots', 'tallies', 'scores', 'incidents', 'judgements', 'reports', 'comments', 'annualResults', 'events'].map(
    (list) => ({
      what: `an unknown subject in ${list}`,
      set: [list, 0, 'subject'],
      to: 's09',
      code: 'unknown-reference',
      params: { to: 'subject', found: 's09', expected: ['s01', 's02', 's00', 'o01', 'o02'] },
    }),
  ),
  {
    what: 'a secretary twice',
    set: ['secretaries', 1, 'id'],
    to: 's01',
    code: 'duplicate-id',
    params: { id: 's01', first: ['secretaries', 0, 'id'] },
  },
  {
    what: 'a rectification item twice',
    set: ['rectification', 1],
    to: { id: 'i1' },
    code: 'duplicate-id',
    at: ['rectification', 1, 'id'],
    params: { id: 'i1', first: ['rectification', 0, 'id'] },
  },
  {
    what: 'one id for two',
    set: ['committee', 'secretary'],
    to: 'o02',
    code: 'ambiguous-subject',
    params: { id: 'o02', first: ['organizations', 1, 'id'] },
  },
  {
    what: 'a number for a day or month',
    set: ['secretaries', 0, 'since'],
    to: 2021,
    code: 'wrong-type',
    params: { found: 'number', expected: ['string'] },
  },
  {
    what: 'a month 13',
    set: ['secretaries', 0, 'since'],
    to: '2021-13',
    code: 'wrong-format',
    params: { found: '2021-13', expected: 'day-or-month' },
  },
  {
    what: 'a score with a unit',
    set: ['scores', 0, 'value'],
    to: '91分',
    code: 'wrong-format',
    params: { found: '91分', expected: 'decimal' },
  },
  {
    what: 'minus one vote',
    set: ['tallies', 0, 'counts', 'good'],
    to: -1,
    code: 'out-of-range',
    params: { found: -1, operator: 'atLeast', limit: 0 },
  },
  {
    what: 'a step of the log that does not exist',
    set: ['rectification', 0, 'log', 0, 'do'],
    to: 'forget',
    code: 'not-one-of',
    params: { found: 'forget', expected: ['plan', 'start', 'submit', 'return', 'close', 'extend', 'carry-over'] },
  },
]
