import { explainDetermination, explainObligation } from '../../../explain/index.js'
import type { Determination } from '../../../schema/appraisal.js'
import { blank, heading, left } from '../cells.js'
import type { Paper, PaperBlock, PaperPart } from '../paper.js'
import { fileNameOf, personOf } from '../person.js'
import {
  certainOf,
  gradedTracks,
  isSettled,
  type ResultPaperContext,
  type TrackResults,
} from '../resultPaperContext.js'

/** What the plan calls for a talk with somebody. */
const talkCode = 'reminder-talk'

const calls = (determination: Determination): boolean =>
  isSettled(determination) && determination.consequences.some((one) => one.do === talkCode && one.outcome === 'holds')

const tableOf = (determination: Determination, { track }: TrackResults, all: ResultPaperContext): PaperBlock => {
  const { words, policy, caseFile, explain, appraisal } = all
  const { rows: names, due } = words.talk
  const person = personOf(all, determination)
  const told = explainDetermination(
    { ...certainOf(appraisal), streaks: [] },
    policy,
    track.id,
    person.id,
    caseFile,
    explain,
  )
  const problems = appraisal.rectification
    .filter(({ subject, state }) => subject === person.id && state !== 'closed')
    .map(({ problem }, index) => `${words.numbers.item(index + 1)}${problem}`)
  const demands = determination.consequences
    .filter(({ outcome, do: code }) => outcome === 'holds' && code === 'rectify')
    .map((one) => due(explainObligation(one, explain)))
  const wide = { columns: 3 }
  return {
    kind: 'table',
    widths: [32, 43, 36, 45],
    size: 14,
    head: [],
    rows: [
      { cells: [heading(names.time), blank(), heading(names.place), blank()], height: 11 },
      { cells: [heading(names.talker), blank(), heading(names.talkerPost), blank()], height: 11 },
      {
        cells: [
          heading(names.person),
          { text: person.name },
          heading(names.organization),
          { text: person.organization },
        ],
        height: 11,
      },
      { cells: [heading(names.recorder), blank(), heading(names.present), blank()], height: 11 },
      { cells: [heading(names.because), left(words.sentences(told?.reasons ?? []), wide)], height: 18 },
      ...(problems.length > 0
        ? [{ cells: [heading(names.problems), left(problems.join('\n'), wide)], height: 14 }]
        : []),
      { cells: [heading(names.content), blank(wide)], height: 42 },
      { cells: [heading(names.demands), left(demands.join('\n'), wide)], height: 18 },
      { cells: [heading(names.answer), blank(wide)], height: 22 },
      { cells: [heading(names.talkerSigns), blank(), heading(names.personSigns), blank()], height: 13 },
    ],
  }
}

/**
 * A form for the record of every reminder talk that the plan calls for, with its reason, the problems and the days.
 *
 * @param all - the result
 * @returns the paper, with a part for each talk; none where nobody is to be talked to
 */
export const talkPaper = (all: ResultPaperContext): Paper => {
  const parts = gradedTracks(all).flatMap((one) =>
    one.result.determinations.filter(calls).map((determination): PaperPart => {
      const name = fileNameOf(personOf(all, determination))
      return {
        name: one.name === null ? name : `${name}-${one.name}`,
        blocks: [{ kind: 'title', text: all.words.talk.title }, tableOf(determination, one, all)],
      }
    }),
  )
  return all.paper('talks', { title: all.words.talk.title, numbered: false, parts })
}
