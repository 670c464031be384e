import type { EvidenceTexts } from '../catalogue.js'

/** Comparisons in English. */
export const evidence: EvidenceTexts = {
  relation: {
    over: { yes: 'over {limit}', no: 'not over {limit}' },
    atLeast: { yes: 'at least {limit}', no: 'below {limit}' },
    under: { yes: 'below {limit}', no: 'not below {limit}' },
    atMost: { yes: 'at most {limit}', no: 'over {limit}' },
  },
  months: {
    over: { yes: 'over {limit} months', no: 'not over {limit} months' },
    atLeast: { yes: 'at least {limit} months', no: 'less than {limit} months' },
    under: { yes: 'less than {limit} months', no: 'not less than {limit} months' },
    atMost: { yes: 'at most {limit} months', no: 'over {limit} months' },
  },
  share: 'votes for {options} are {votes}, {percent} of {base}, {relation}',
  weighted: 'votes for {options} are {votes}, {percent} when weighted by voter class, {relation}',
  points: '{value} points',
  score: '{component}: {points}, {relation}',
  total: 'total score',
  incident: '{incident} is on record for {found}',
  noIncident: ({ year, found }) =>
    (year ? 'no {incident} is on record in {year}' : 'no {incident} is on record') +
    (found ? ' ({found} lies outside the year)' : ''),
  incidentItem: ({ basis, by }) =>
    basis && by
      ? '{on} (basis: {basis}; found by: {by})'
      : basis
        ? '{on} (basis: {basis})'
        : by
          ? '{on} (found by: {by})'
          : '{on}',
  tenure: 'in post since {since}, whole months by {on}: {months}, {relation}',
  notYetInPost: 'in post since {since}, not yet in post on {on}',
  kind: { yes: 'the organization is a “{kind}”, one of {of}', no: 'the organization is a “{kind}”, none of {of}' },
  attribute: { yes: '{attribute} is “{value}”', no: '{attribute} is “{value}”, not “{is}”' },
  grade: { yes: 'the grade is {grade}', no: 'the grade is {grade}, none of {of}' },
  serious: { yes: 'the committee calls the problem serious', no: 'the committee does not call the problem serious' },
  nothing: 'there is no further condition',
}
