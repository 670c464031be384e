import type { CommandLine, CommandShape } from '../commandLine.js'
import { readCommandLine, textsFor } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { Failure } from '../failure.js'
import { nearest } from '../nearest.js'
import { addItem, advanceItem, closeItem, listRegister, newRegister } from '../rectify/actions.js'
import { carryItems } from '../rectify/carryItems.js'
import type { Terminal } from '../terminal.js'

interface Action {
  shape: CommandShape
  act: (line: CommandLine, terminal: Terminal) => Promise<void>
}

const actions = new Map<string, Action>([
  [
    'new',
    {
      shape: {
        name: 'rectify new',
        argument: 'CASE',
        options: ['out', 'policy', 'earlier', 'reading', 'meeting', 'lang'],
        needs: ['out'],
      },
      act: newRegister,
    },
  ],
  [
    'list',
    {
      shape: { name: 'rectify list', argument: 'REGISTER', options: ['today', 'all', 'policy', 'lang'], needs: [] },
      act: listRegister,
    },
  ],
  [
    'add',
    {
      shape: {
        name: 'rectify add',
        argument: 'REGISTER',
        options: ['subject', 'problem', 'source', 'by', 'policy', 'out', 'lang'],
        needs: ['subject', 'problem', 'source'],
      },
      act: addItem,
    },
  ],
  [
    'advance',
    {
      shape: {
        name: 'rectify advance',
        argument: 'REGISTER',
        others: ['ITEM', 'STEP'],
        options: ['on', 'by', 'note', 'measure', 'responsible', 'due', 'reason', 'out', 'lang'],
        needs: ['on'],
      },
      act: advanceItem,
    },
  ],
  [
    'close',
    {
      shape: {
        name: 'rectify close',
        argument: 'REGISTER',
        others: ['ITEM'],
        options: ['on', 'by', 'note', 'out', 'lang'],
        needs: ['on'],
      },
      act: closeItem,
    },
  ],
  [
    'carry',
    {
      shape: {
        name: 'rectify carry',
        argument: 'REGISTER',
        others: ['CASE'],
        options: ['on', 'out', 'lang'],
        needs: [],
      },
      act: carryItems,
    },
  ],
])

/** Keeps the register over the years: starts it, lists, adds, takes steps. */
export const rectifyCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const { texts } = textsFor(words)
  const [name = '', ...rest] = words
  const action = actions.get(name)
  if (!action) {
    const known = [...actions.keys()]
    const { noAction, unknownAction } = texts.register
    const fault =
      name === '' || name.startsWith('-') ? noAction(known) : unknownAction(name, known, nearest(name, known))
    throw new Failure([fault, texts.usage.hint])
  }
  await action.act(readCommandLine(action.shape, rest), terminal)
  return 0
}
