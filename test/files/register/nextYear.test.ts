import { describe, expect, it } from 'vitest'
import { startNextYear, startRegister } from '../../../src/files/index.js'
import { appraise } from '../../../src/index.js'
import { wudingRiver2023 } from '../../../src/policies/index.js'
import { type CaseFile, type Policy, parseCase } from '../../../src/schema/index.js'

const tally = (subject: string, good: number, poor = 0) => ({
  subject,
  counts: { good, 'fairly-good': 60 - good - poor, average: 0, poor },
  blank: 0,
  spoiled: 0,
  issued: 60,
})
const caseFile = (more: Partial<CaseFile> = {}): CaseFile => ({
  year: 2023,
  committee: { id: 'c', name: '示例党委', attributes: { 'unit-result': 'excellent' } },
  organizations: [
    { id: 'o1', name: '示例01村党支部', kind: 'village' },
    { id: 'o2', name: '示例02村党支部', kind: 'village', attributes: { size: 30 } },
  ],
  secretaries: [
    { id: 's1', name: '书记01', organization: 'o1', since: '2021-03', attributes: { leave: 'maternity' } },
    { id: 's2', name: '书记02', organization: 'o2', since: '2021-03' },
  ],
  meeting: { date: '2023-12-20', due: 62, present: 60 },
  incidents: [],
  tallies: [tally('s1', 50), tally('s2', 40, 7)],
  comments: [{ subject: 's1', problems: ['阵地管理不规范'] }],
  history: [{ year: 2022, organization: 'o1', secretary: 's1', grade: 'good', policy: 'p-2022' }],
  ...more,
})
const next = (given: CaseFile, options: Parameters<typeof startNextYear>[3] = {}, policy: Policy = wudingRiver2023) =>
  startNextYear(policy, given, appraise(policy, given), options)
const noteOf = (given: CaseFile, code: string, options: Parameters<typeof startNextYear>[3] = {}) =>
  next(given, options).notes.find((note) => note.code === code)

describe('history', () => {
  it('gets the grade of everybody, and the plan', () => {
    // 7 of 60 is over 10%: 7 × 10 = 70 > 60
    expect(next(caseFile()).caseFile.history).toEqual([
      { year: 2022, organization: 'o1', secretary: 's1', grade: 'good', policy: 'p-2022' },
      { year: 2023, organization: 'o1', secretary: 's1', grade: 'good', policy: 'wuding-river-2023' },
      { year: 2023, organization: 'o2', secretary: 's2', grade: 'poor', policy: 'wuding-river-2023' },
    ])
  })

  it('does not get a provisional grade, and says whose', () => {
    const { incidents: _, ...lacking } = caseFile()
    // without the list of incidents 01 may or may not be 差; 02 is 差 either way, but provisional like everybody
    expect(next(lacking).caseFile.history).toEqual(caseFile().history)
    expect(noteOf(lacking, 'grades-not-known')).toEqual({ code: 'grades-not-known', subjects: ['s1', 's2'] })
    expect(noteOf(caseFile(), 'grades-not-known')).toBeUndefined()
  })

  it('does not keep what it said of this year, which the result replaces, but keeps earlier reviews of the year', () => {
    const entry = { year: 2023, organization: 'o1', secretary: 's1', grade: 'poor' }
    const { history = [] } = next(caseFile({ history: [entry] })).caseFile
    expect(history.map(({ grade }) => grade)).toEqual(['good', 'poor'])
    const reviewed = next(caseFile({ history: [{ ...entry, review: 1 }] })).caseFile.history
    // the first review is on record, so this one is the second
    expect(reviewed?.map(({ organization, review, grade }) => [organization, review, grade])).toEqual([
      ['o1', 1, 'poor'],
      ['o1', 2, 'good'],
      ['o2', 2, 'poor'],
    ])
  })
})

describe('what is left out', () => {
  it('is everything that only the new year can tell', () => {
    const full = caseFile({
      events: [],
      ballots: [],
      judgements: [{ subject: 's1', grade: 'good' }],
      visits: [],
      reports: [],
      scores: [],
      handedDown: [],
      annualResults: [],
    })
    const { caseFile: start } = next(full)
    expect(Object.keys(start).sort()).toEqual([
      'committee',
      'history',
      'organizations',
      'rectification',
      'secretaries',
      'year',
    ])
    expect(parseCase(start)).toEqual({ ok: true, value: start })
  })

  it('is every attribute, since a fact of this year must not stand in for one of the next', () => {
    const { caseFile: start, notes } = next(caseFile())
    expect(start.committee).toEqual({ id: 'c', name: '示例党委' })
    expect(start.organizations[1]).toEqual({ id: 'o2', name: '示例02村党支部', kind: 'village' })
    expect(start.secretaries[0]).toEqual({ id: 's1', name: '书记01', organization: 'o1', since: '2021-03' })
    expect(notes).toContainEqual({ code: 'attributes-left-out', names: ['leave', 'size', 'unit-result'] })
  })
})

describe('incidents', () => {
  const incidents = [
    { subject: 's1', kind: 'held-accountable', on: '2023-08-14' },
    { subject: 's2', kind: 'major-failure', on: '2024-01-05' },
    { subject: 's2', kind: 'major-failure', on: '2024-02' },
    { subject: 's1', kind: 'major-failure' },
  ]
  const [upward, ...others] = wudingRiver2023.tracks
  const ever = {
    id: 'e',
    clause: '4.4',
    when: { incident: 'held-accountable', within: 'ever' as const },
    then: { atMost: 'average' },
  }
  const to: Policy = {
    ...wudingRiver2023,
    year: 2024,
    tracks: [{ ...(upward as Policy['tracks'][number]), rules: [...(upward?.rules ?? []), ever] }, ...others],
  }

  it('of the new year are kept; of this year, or without a day, they are not', () => {
    expect(next(caseFile({ incidents })).caseFile.incidents).toEqual([incidents[1], incidents[2]])
    expect(noteOf(caseFile({ incidents }), 'incidents-carried')).toEqual({ code: 'incidents-carried', count: 2 })
  })

  it('are kept where a rule of the next plan looks at them whenever they were', () => {
    const kept = next(caseFile({ incidents }), { to }).caseFile.incidents
    expect(kept).toEqual([incidents[0], incidents[1], incidents[2]])
  })

  it('are not supplied where none is kept: an empty list would say that there were none', () => {
    expect(next(caseFile({ incidents: incidents.slice(0, 1) })).caseFile.incidents).toBeUndefined()
  })
})

describe('items', () => {
  const given = caseFile()
  const appraisal = appraise(wudingRiver2023, given)
  const register = startRegister(appraisal, given)
  const [item] = register.items
  const withState = (state: 'closed' | 'submitted', on: string) => ({
    ...register,
    items: register.items.map((one) => ({ ...one, state, log: [{ do: 'submit' as const, on }] })),
  })

  it('are carried over from the appraisal, on the first day of the year', () => {
    const { rectification = [] } = next(given).caseFile
    expect(rectification).toEqual([{ ...item, log: [{ do: 'carry-over', on: '2024-01-01', year: 2024 }] }])
    expect(noteOf(given, 'items')).toEqual({ code: 'items', carried: 1, closed: 0 })
  })

  it('are those of the register where there is one: on the day of the last step, where that is later', () => {
    const carried = next(given, { register: withState('submitted', '2024-03-01') }).caseFile.rectification
    expect(carried?.[0]?.log.at(-1)).toEqual({ do: 'carry-over', on: '2024-03-01', year: 2024 })
    const closed = { register: withState('closed', '2024-03-01') }
    expect(next(given, closed).caseFile.rectification).toEqual([])
    expect(noteOf(given, 'items', closed)).toEqual({ code: 'items', carried: 0, closed: 1 })
  })

  it('are carried over on the day that is given, or not at all', () => {
    const options = { register: withState('submitted', '2024-03-01'), on: '2024-02-01' }
    expect(() => next(given, options)).toThrow(expect.objectContaining({ code: 'illegal-step' }))
  })
})

describe('mistakes of the caller', () => {
  const given = caseFile()
  const appraisal = appraise(wudingRiver2023, given)
  const other = { ...startRegister(appraisal), year: 2022 }

  it.each([
    ['a register of another year', () => next(given, { register: other }), 'other-year'],
    ['a next plan of another year', () => next(given, { to: wudingRiver2023 }), 'other-year'],
    [
      'an appraisal of another year',
      () => startNextYear(wudingRiver2023, { ...given, year: 2022 }, appraisal),
      'other-year',
    ],
    ['another plan', () => startNextYear({ ...wudingRiver2023, id: 'p' }, given, appraisal), 'policy-unknown'],
  ])('%s', (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }))
  })

  it('change nothing that was given', () => {
    const before = JSON.stringify([given, appraisal])
    next(given)
    expect(JSON.stringify([given, appraisal])).toBe(before)
  })
})
