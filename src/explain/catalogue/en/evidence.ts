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
  incident: ({ whose, open }) =>
    `{incident}${whose ? ' of {whose}' : ''} is on record for {found}${open === undefined ? '' : ', not cleared yet'}`,
  noIncident: ({ year, whose, open, outside, cleared }) => {
    const besides = [
      outside ? '{outside} lies outside the year' : '',
      cleared ? '{cleared} has been cleared' : '',
    ].filter(Boolean)
    return (
      `no {incident}${whose ? ' of {whose}' : ''}${open === undefined ? '' : ' that is not cleared'} is on record` +
      (year ? ' in {year}' : '') +
      (besides.length > 0 ? ` (${besides.join('; ')})` : '')
    )
  },
  incidentItem: ({ basis, by, clearedOn }) => {
    const facts = [
      basis ? 'basis: {basis}' : '',
      by ? 'found by: {by}' : '',
      clearedOn ? 'cleared on: {clearedOn}' : '',
    ].filter(Boolean)
    return facts.length > 0 ? `{on} (${facts.join('; ')})` : '{on}'
  },
  tenure: 'in post since {since}, whole months by {on}: {months}, {relation}',
  notYetInPost: 'in post since {since}, not yet in post on {on}',
  kind: { yes: 'the organization is a “{kind}”, one of {of}', no: 'the organization is a “{kind}”, none of {of}' },
  attribute: {
    yes: ({ whose }) => `{attribute}${whose ? ' of {whose}' : ''} is “{value}”`,
    no: ({ whose }) => `{attribute}${whose ? ' of {whose}' : ''} is “{value}”, not “{is}”`,
  },
  attributeNumber: ({ whose }) => `{attribute}${whose ? ' of {whose}' : ''} is {value}, {relation}`,
  whose: { organization: 'the organization', committee: 'the committee' },
  grade: { yes: 'the grade is {grade}', no: 'the grade is {grade}, none of {of}' },
  serious: { yes: 'the committee calls the problem serious', no: 'the committee does not call the problem serious' },
  nothing: 'there is no further condition',
}
