import type { ConditionTexts } from '../catalogue.js'

/** What a plan asks for, in English. */
export const conditions: ConditionTexts = {
  comparison: '{what} is {relation}',
  relation: { over: 'over {limit}', atLeast: 'at least {limit}', under: 'below {limit}', atMost: 'at most {limit}' },
  months: {
    over: 'over {limit} months',
    atLeast: 'at least {limit} months',
    under: 'less than {limit} months',
    atMost: 'at most {limit} months',
  },
  base: {
    valid: 'the valid ballots',
    returned: 'the returned ballots',
    issued: 'the issued ballots',
    present: 'the persons present',
    due: 'the persons due',
  },
  share: ({ any, weighted }) =>
    `the share of ${any === undefined ? '' : 'any one of '}{options} in {base}${weighted === undefined ? '' : ', weighted by voter class,'}`,
  incident: ({ year, whose, open }) =>
    `{incident}${whose ? ' of {whose}' : ''}${open === undefined ? '' : ' that is not cleared'} is on record ${year === undefined ? 'in whatever year' : 'in the year'}`,
  tenure: 'the time in post by {day}',
  meeting: 'the day of the meeting',
  kind: ({ several }) => `the organization is ${several === undefined ? 'a “{of}”' : 'one of {of}'}`,
  attribute: ({ whose }) => `{attribute}${whose ? ' of {whose}' : ''} is “{is}”`,
  attributeNumber: ({ whose }) => `{attribute}${whose ? ' of {whose}' : ''}`,
  grade: 'the grade is {of}',
  gradeBelow: 'the grade is lower than {grade}',
  serious: { yes: 'the committee calls the problem serious', no: 'the committee calls the problem not serious' },
  not: 'not {part}',
  or: ', or ',
  group: '({text})',
  constant: { always: 'in every case', never: 'in no case' },
  since: 'in post since {since}',
  noFacts: 'nothing particular is on record',
  stated: '{name}: {text}.',
  rule: 'if {condition}, {then}',
  consequence: {
    must: 'Under {clause}, if {condition}: {obligations}.',
    may: 'Under {clause}, if {condition}, possibly: {obligations}.',
  },
  quota: ({ soft, parts }) => `{cohort}, ${soft === undefined ? '' : '{soft} '}{bound}${parts ? ' ({parts})' : ''}`,
  quotaPart: {
    within: 'at most {within} up or down',
    nearestOnly: 'the nearest number only',
    minimum: 'at least {minimum}',
    'on-top': 'whoever is vetoed comes on top',
    soft: 'in principle',
    nearest: 'rounded to the nearest number',
    floor: 'rounded down',
    ceil: 'rounded up',
    subjects: 'taken of all subjects',
    due: 'taken of those due',
    present: 'taken of those present',
    when: 'only where {condition}',
  },
  cohort: {
    all: 'of all appraised',
    kind: 'of each kind of organization by itself',
    kinds: 'of each of these groups by itself: {groups}',
  },
}
