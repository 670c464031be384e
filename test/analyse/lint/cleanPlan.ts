import { setAtPointer } from '../../../src/schema/references/setAtPointer.js'

/** A change of a plan: JSON Pointer → value; undefined takes the key, or the entry, away. */
export type Patch = Readonly<Record<string, unknown>>

const labelled = (...ids: string[]) => ids.map((id) => ({ id, label: id }))
const scale = labelled('good', 'fair', 'poor')

/** A small plan on which nothing is to be found. */
export const cleanPlan = {
  schema: 1,
  id: 'clean',
  version: '1',
  title: '示例方案',
  issuer: '示例镇党委',
  year: 2023,
  inForce: { from: '2023-01-01', until: '2023-12-31' },
  clauses: [
    { id: '1', label: '一', summary: '规定等次。', as: 'rule', by: ['up', 'down', 'veto', 'tail', 'tenure'] },
    { id: '2', label: '二', summary: '结果运用。', as: 'obligation', by: ['talk', 'twice'] },
    { id: '3', label: '三', summary: '核对。', as: 'check', by: ['on-behalf'] },
    { id: '4', label: '四', summary: '指导思想。', as: 'guidance' },
  ],
  organizationKinds: [] as unknown[],
  tracks: [
    {
      id: 'up',
      label: '上述',
      clause: '1',
      subjects: 'secretaries',
      scale,
      ballot: { options: scale },
      base: 'valid',
      proposal: {
        method: 'first-match',
        cases: [
          {
            when: {
              all: [
                { share: ['good'], atLeast: '60%' },
                { share: ['good', 'fair'], atLeast: '90%' },
              ],
            },
            grade: 'good',
          },
        ],
        otherwise: 'fair',
      },
      rules: [
        { id: 'veto', clause: '1', when: { share: ['poor'], over: '10%' }, then: { exactly: 'poor' } },
        {
          id: 'tenure',
          clause: '1',
          when: { tenure: { under: { months: 3 } }, on: 'meeting' },
          then: { permits: 'report-on-behalf' },
        },
      ],
      ranking: [
        { share: ['good'], order: 'desc' },
        { share: ['good', 'fair'], order: 'desc' },
      ],
      quotas: [
        {
          id: 'tail',
          clause: '1',
          grades: ['fair', 'poor'],
          cohort: 'all',
          around: '40%',
          within: '5%',
          strength: 'hard',
        },
      ],
      consequences: [
        { id: 'talk', clause: '2', when: { grade: ['poor'] }, then: [{ do: 'reminder-talk' }], force: 'must' },
      ],
    },
    {
      id: 'down',
      label: '下评',
      clause: '1',
      subjects: 'committee-secretary',
      scale,
      ballot: { options: scale },
      base: 'valid',
      tallyOnly: true,
    },
  ],
  streaks: [
    {
      id: 'twice',
      clause: '2',
      track: 'up',
      grades: ['poor'],
      years: 2,
      of: 'organization',
      gap: 'breaks',
      then: [{ do: 'accountability' }],
    },
  ],
  checks: [{ id: 'on-behalf', clause: '3', check: 'report-on-behalf' }],
  readings: [
    {
      id: 'strictness',
      clause: '1',
      phrase: '超过10%',
      question: '恰好10%算不算？',
      chosen: 'over',
      alternatives: [{ id: 'atLeast', set: { '/tracks/0/rules/0/when': { share: ['poor'], atLeast: '10%' } } }],
      why: '“超过”不包括本数。',
    },
  ],
}

/** The clean plan with a change. */
export function patched(patch: Patch): unknown {
  const plan: unknown = structuredClone(cleanPlan)
  for (const [pointer, value] of Object.entries(patch)) {
    const keys = pointer.slice(1).split('/')
    if (value !== undefined) {
      if (!setAtPointer(plan, keys, value)) throw new Error(`${pointer} leads nowhere`)
      continue
    }
    const last = keys.pop() ?? ''
    const holder = keys.reduce((one, key) => (one as Record<string, unknown>)[key], plan)
    if (Array.isArray(holder)) holder.splice(Number(last), 1)
    else delete (holder as Record<string, unknown>)[last]
  }
  return plan
}
