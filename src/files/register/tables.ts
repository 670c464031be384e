import type { RectificationEvent, RectificationItem } from '../../schema/rectification.js'

/** The sheets of a register. */
export type RegisterTableName = 'items' | 'log' | 'sources' | 'names' | 'about'

/** Every column of every sheet. */
export type RegisterField =
  | 'item'
  | 'organizationName'
  | 'subjectName'
  | 'problem'
  | 'sourceNames'
  | 'measures'
  | 'responsible'
  | 'due'
  | 'state'
  | 'year'
  | 'subject'
  | 'organization'
  | 'step'
  | 'on'
  | 'by'
  | 'note'
  | 'reason'
  | 'source'
  | 'ballots'
  | 'named'
  | 'kind'
  | 'id'
  | 'name'
  | 'key'
  | 'value'
  | 'extra'

/** Steps of an item. */
export type RegisterStep = RectificationEvent['do']
/** States of an item. */
export type RegisterState = RectificationItem['state']
/** Where a problem is named. */
export type RegisterSource = RectificationItem['sources'][number]['from']

/** Every source. */
export const registerSources: readonly RegisterSource[] = ['self', 'superior', 'public']

/** What the sheet on the register itself says, line by line. */
export const aboutKeys = ['year', 'policy', 'committeeId', 'committeeName', 'committeeExtra', 'extra'] as const
/** One line of the sheet on the register itself. */
export type AboutKey = (typeof aboutKeys)[number]

/** One column: its width, whether texts stand left, and whether the sheet must have it. */
export interface RegisterColumn {
  field: RegisterField
  width: number
  align?: 'left'
  /** Holds what other cells say already, for people. */
  derived?: true
}

/** The columns of each sheet, from left to right; `extra` only where there is something in it. */
export const registerTables: Record<RegisterTableName, readonly RegisterColumn[]> = {
  items: [
    { field: 'item', width: 21 },
    { field: 'organizationName', width: 20, align: 'left', derived: true },
    { field: 'subjectName', width: 13, derived: true },
    { field: 'problem', width: 34, align: 'left' },
    { field: 'sourceNames', width: 12, derived: true },
    { field: 'measures', width: 30, align: 'left' },
    { field: 'responsible', width: 12 },
    { field: 'due', width: 12 },
    { field: 'state', width: 10 },
    { field: 'year', width: 7 },
    { field: 'subject', width: 11 },
    { field: 'organization', width: 13 },
  ],
  log: [
    { field: 'item', width: 21 },
    { field: 'step', width: 11 },
    { field: 'on', width: 12 },
    { field: 'by', width: 12 },
    { field: 'note', width: 30, align: 'left' },
    { field: 'measures', width: 30, align: 'left' },
    { field: 'responsible', width: 12 },
    { field: 'due', width: 12 },
    { field: 'reason', width: 26, align: 'left' },
    { field: 'year', width: 7 },
  ],
  sources: [
    { field: 'item', width: 21 },
    { field: 'source', width: 12 },
    { field: 'ballots', width: 26, align: 'left' },
    { field: 'named', width: 26, align: 'left' },
  ],
  names: [
    { field: 'kind', width: 12 },
    { field: 'id', width: 14 },
    { field: 'name', width: 40, align: 'left' },
    { field: 'organization', width: 14 },
  ],
  about: [
    { field: 'key', width: 16 },
    { field: 'value', width: 60, align: 'left' },
  ],
}
