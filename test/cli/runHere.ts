import { run } from '../../src/cli/run.js'
import type { Run } from './program.js'

/**
 * Runs a command line in this process, as on a terminal that nobody watches.
 *
 * @param words - the command line
 * @returns what it did
 */
export const runHere = async (...words: string[]): Promise<Run> => {
  const written = { out: '', error: '' }
  const status = await run(words, {
    out: (text) => {
      written.out += text
    },
    error: (text) => {
      written.error += text
    },
    columns: 120,
    colour: false,
    watched: false,
  })
  return { status, ...written }
}
