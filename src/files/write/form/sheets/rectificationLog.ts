import type { RectificationEvent } from '../../../../schema/rectification.js'
import { steps } from '../../../read/rectificationLog.js'
import { joinPoints } from '../../../read/texts.js'
import { dayValue, textValue } from '../cellValues.js'
import { type FormContext, wordsOf } from '../formContext.js'
import type { FormTable } from '../formSheet.js'
import { type FormField, formTable } from '../formTable.js'

/** A step with its item. */
interface Row {
  item: string
  event: RectificationEvent
}

/** The steps of items that were carried over, one a row; never asked for, since the register takes them down. */
export const rectificationLogForm = (context: FormContext): FormTable | null => {
  const { caseFile, labels, words, year } = context
  const rows = (caseFile?.rectification ?? []).flatMap(({ id, log }) => log.map((event): Row => ({ item: id, event })))
  const column = (
    field: string,
    width: number,
    more: Partial<FormField<Row>> & Pick<FormField<Row>, 'value'>,
  ): FormField<Row> => ({ field, width, input: 'text', prompt: 'text', asked: false, example: null, ...more })
  return formTable<Row>(context, {
    kind: 'rectification-log',
    asked: false,
    fields: [
      column('item', 20, { input: 'word', prompt: 'code', value: ({ item }) => item }),
      column('step', 12, {
        input: 'word',
        choice: { words: wordsOf(steps) },
        prompt: 'pick',
        value: ({ event }) => steps.labelOf(event.do),
        example: steps.labelOf('start'),
      }),
      column('on', 13, {
        input: 'day',
        prompt: 'day',
        value: ({ event }) => dayValue(event.on),
        example: { day: `${year}-03-10` },
      }),
      column('by', 12, { input: 'word', value: ({ event }) => textValue(event.by) }),
      column('note', 24, { align: 'left', value: ({ event }) => textValue(event.note) }),
      column('measures', 28, {
        align: 'left',
        prompt: 'points',
        value: ({ event }) => ('measures' in event ? joinPoints(event.measures, labels.nothing) : null),
        example: words.examples.measure,
      }),
      column('responsible', 12, {
        input: 'word',
        value: ({ event }) => ('responsible' in event ? event.responsible : null),
      }),
      column('due', 13, {
        input: 'day',
        prompt: 'day',
        value: ({ event }) => ('due' in event ? dayValue(event.due) : null),
      }),
      column('reason', 24, { align: 'left', value: ({ event }) => ('reason' in event ? event.reason : null) }),
      column('year', 8, { input: 'year', prompt: 'year', value: ({ event }) => ('year' in event ? event.year : null) }),
    ],
    entries: rows.length > 0 ? rows : undefined,
    frozen: 2,
  })
}
