import type { Json } from './edit.js'

/** An object of JSON. */
export type JsonObject = { [key: string]: Json }

/** Tells whether a value is an object of JSON (no list, no null). */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value under an own key. */
export const memberOf = (value: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(value, key) ? value[key] : undefined
