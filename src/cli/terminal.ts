/** Where a command writes to, and what that place can show. */
export interface Terminal {
  /** Writes to standard output, as it is. */
  out: (text: string) => void
  /** Writes to standard error, as it is. */
  error: (text: string) => void
  /** Characters in a line of standard output. */
  columns: number
  /** Whether standard output takes colours. */
  colour: boolean
  /** Whether somebody watches standard error. */
  watched: boolean
}

const narrowest = 80
const widest = 120

/**
 * The terminal of this process. Colours only where somebody watches and has not forbidden them (`NO_COLOR`).
 *
 * @returns the terminal
 */
export const processTerminal = (): Terminal => {
  const { stdout, stderr, env } = process
  return {
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    columns: Math.min(widest, Math.max(narrowest, stdout.columns ?? widest)),
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    watched: stderr.isTTY === true,
  }
}
