import { indexLabels } from './labels.js'
import type { RowReader } from './rowReader.js'

/** Whom a row is about, where the sheet has a column that says it. */
export type AboutWhom = 'secretary' | 'organization' | 'committee' | 'committee-secretary'

/** The words of that column; the label of each is the one to write. */
export const aboutWords = indexLabels([
  { id: 'secretary', label: '书记', also: ['党组织书记'] },
  { id: 'organization', label: '党组织', also: ['单位', '支部'] },
  { id: 'committee', label: '党委' },
  { id: 'committee-secretary', label: '党委书记' },
])

const isAbout = (id: string): id is AboutWhom => aboutWords.ids.includes(id)

/**
 * Reads whom a row is about.
 *
 * @param reader - The row.
 * @returns Whom; undefined where the sheet does not say; null where a fault was reported.
 */
export const readAbout = (reader: RowReader): AboutWhom | undefined | null => {
  if (reader.word('about') === undefined) return undefined
  const id = reader.label('about', aboutWords, 'unknown-option')
  return id !== undefined && isAbout(id) ? id : null
}
