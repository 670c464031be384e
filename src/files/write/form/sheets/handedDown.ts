import type { CaseFile } from '../../../../schema/case.js'
import { splitLabels } from '../../../read/texts.js'
import { type FormContext, wordOf, wordsOf } from '../formContext.js'
import type { FormTable } from '../formSheet.js'
import { formTable } from '../formTable.js'

type HandedDown = NonNullable<CaseFile['handedDown']>[number]

/** Numbers that the superior body set for quotas. */
export const handedDownForm = (context: FormContext): FormTable | null => {
  const { quotas, kinds } = context.labels
  const asking = context.policy.tracks.flatMap(({ quotas: own = [] }) =>
    own.filter(({ count }) => count === 'handed-down'),
  )
  const known = context.caseFile?.handedDown ?? []
  const named = quotas.ids.filter((id) =>
    [...asking.map((one) => one.id), ...known.map((one) => one.quota)].includes(id),
  )
  const cohortText = (cohort: readonly string[]) => {
    const words = cohort.map((kind) => wordOf(kinds, kind))
    return words.every((word) => splitLabels(word).length === 1) || words.length === 1
      ? words.join('、')
      : cohort.join('、')
  }
  return formTable<HandedDown>(context, {
    kind: 'handed-down',
    asked: context.needs.handedDown,
    fields: [
      {
        field: 'quota',
        width: 28,
        align: 'left',
        input: 'word',
        choice: { words: named.map((id) => wordOf(quotas, id)) },
        prompt: 'pick',
        asked: true,
        about: true,
        value: ({ quota }) => wordOf(quotas, quota),
        example: named[0] === undefined ? null : wordOf(quotas, named[0]),
      },
      {
        field: 'cohort',
        width: 24,
        input: 'word',
        choice: { words: wordsOf(kinds) },
        open: true,
        prompt: 'everybody',
        asked: asking.some(({ cohort }) => cohort !== 'all'),
        about: true,
        value: ({ cohort }) => (cohort === undefined ? null : cohortText(cohort)),
        example: null,
      },
      {
        field: 'count',
        width: 12,
        input: 'count',
        prompt: 'count',
        asked: true,
        value: ({ count }) => count,
        example: 3,
      },
    ],
    entries: context.caseFile?.handedDown,
    blanks: asking.map(({ id }) => ({ quota: id, count: 0 })),
    spare: 30,
  })
}
