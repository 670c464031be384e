import type { ExplainOptions } from '../../explain/index.js'
import type { PaperKind } from './paper.js'
import type { PaperWords } from './words/paperWords.js'

/** How papers are made. */
export interface PaperOptions extends ExplainOptions {
  /** Which ones; all of them where left out. */
  kinds?: readonly PaperKind[] | undefined
  /** Words that replace built-in ones, entry by entry. */
  words?: Partial<PaperWords> | undefined
}
