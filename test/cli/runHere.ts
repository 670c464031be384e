import { run } from '../../src/cli/run.js'
import type { Run } from './program.js'

const runOn =
  (columns: number) =>
  async (...words: string[]): Promise<Run> => {
    const written = { out: '', error: '' }
    const status = await run(words, {
      out: (text) => {
        written.out += text
      },
      error: (text) => {
        written.error += text
      },
      columns,
      colour: false,
      watched: false,
    })
    return { status, ...written }
  }

/**
 * Runs a command line in this process, as on a terminal that nobody watches.
 *
 * @param words - the command line
 * @returns what it did
 */
export const runHere = runOn(120)

/** The same on a narrow terminal. */
export const runInEighty = runOn(80)
