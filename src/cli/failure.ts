/** Nothing was done: every reason on a line of its own. */
export class Failure extends Error {
  /** The reasons, in words. */
  readonly lines: readonly string[]

  /** @param lines - the reasons, in words */
  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'Failure'
    this.lines = lines
  }
}

/** What the process ends with: done, done with error alerts, not done. */
export type ExitStatus = 0 | 1 | 2
