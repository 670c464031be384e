/** A value of JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** What every edit tells. */
interface EditPlace {
  /**
   * JSON Pointer (RFC 6901) to what is edited, in the plan as it was. Where something was added it is the pointer that
   * it would have there; an entry that was added to a list has its place in the new list as the last part.
   */
  pointer: string
  /** Ids of the clauses that it belongs to, in the plan's order; empty where no clause is concerned. */
  clauses: string[]
  /** true: text alone (a title, a label, a summary, a reason, an `x-` key), by which no result can change. */
  wording: boolean
}

/** Something is there that was not. */
export interface AddedEdit extends EditPlace {
  /** What kind of edit. */
  kind: 'added'
  /** What was added. */
  after: Json
  /** For an entry of a list: pointer, in the plan as it was, to the nearest entry in front of it that stays in place; null: none does. */
  behind?: string | null
}

/** Something is gone. */
export interface RemovedEdit extends EditPlace {
  /** What kind of edit. */
  kind: 'removed'
  /** What was there. */
  before: Json
}

/** Something is otherwise. */
export interface ChangedEdit extends EditPlace {
  /** What kind of edit. */
  kind: 'changed'
  /** As it was. */
  before: Json
  /** As it is now. */
  after: Json
  /** Keys that are edited together, as the operators of a comparison or the ends of a period: these alone are shown before and after. */
  members?: string[]
}

/** An entry of a list has another place among those that stay. */
export interface MovedEdit extends EditPlace {
  /** What kind of edit. */
  kind: 'moved'
  /** Its place in the list as it was, the first being 0. */
  before: number
  /** Its place in the new list. */
  after: number
  /** Pointer, in the plan as it was, to the nearest entry in front of it that stays in place; null: none does. */
  behind: string | null
}

/** One edit that leads from one plan towards another, as data. */
export type PolicyEdit = AddedEdit | RemovedEdit | ChangedEdit | MovedEdit
