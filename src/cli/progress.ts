import type { Terminal } from './terminal.js'

/** Tells what is being done. */
export interface Progress {
  /** A step begins. */
  step: (text: string) => void
  /** Nothing goes on any more. */
  done: () => void
}

const patience = 1000

/**
 * Tells on standard error what takes its time: on a terminal the line of the step that is under way, which goes away
 * when it ends; elsewhere a line for a step that takes over a second.
 *
 * @param terminal - where to
 * @returns the teller
 */
export const startProgress = (terminal: Terminal): Progress => {
  let timer: NodeJS.Timeout | undefined
  let began = 0
  let told = true
  let current = ''
  const tell = () => {
    if (told) return
    told = true
    terminal.error(`${current}\n`)
  }
  const end = () => {
    clearTimeout(timer)
    if (terminal.watched) terminal.error('\r\u001B[K')
    // A step that kept the process busy is told when it is over.
    else if (performance.now() - began > patience) tell()
  }
  return {
    step: (text) => {
      if (current !== '') end()
      current = text
      began = performance.now()
      told = false
      if (terminal.watched) terminal.error(text)
      else timer = setTimeout(tell, patience).unref()
    },
    done: () => {
      if (current !== '') end()
      current = ''
      told = true
    },
  }
}
