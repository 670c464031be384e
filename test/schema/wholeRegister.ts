import type { Json } from './places.js'
import { wholeCase } from './wholeCase.js'

/** A register that uses every part of the document. */
export const wholeRegister = (): Json => ({
  schema: 1,
  year: 2024,
  policy: 'p',
  committee: { id: 'c', name: '示例党委' },
  organizations: [
    { id: 'o01', name: '示例01村党支部' },
    { id: 'o02', name: '示例02社区党支部' },
  ],
  subjects: [{ id: 's01', name: '书记01', organization: 'o01' }],
  items: [
    ...(wholeCase() as { rectification: Json[] }).rectification,
    {
      id: 'i2',
      organization: null,
      subject: 's09',
      year: 2023,
      problem: '阵地管理不规范',
      sources: [{ from: 'self' }, { from: 'superior', by: ['书记00'] }],
      measures: ['规范台账'],
      responsible: '书记09',
      due: '2024-05-31',
      state: 'closed',
      log: [
        { do: 'plan', on: '2024-01-05', measures: ['规范台账'], responsible: '书记09', due: '2024-03-31' },
        { do: 'carry-over', on: '2024-01-06', year: 2024 },
        { do: 'start', on: '2024-01-10', by: '书记09' },
        { do: 'submit', on: '2024-03-01', note: '已报' },
        { do: 'return', on: '2024-03-05', reason: '材料不全' },
        { do: 'extend', on: '2024-03-06', due: '2024-05-31', reason: '工期延长' },
        { do: 'submit', on: '2024-05-01' },
        { do: 'close', on: '2024-05-10', by: '党委' },
      ],
    },
  ],
})
