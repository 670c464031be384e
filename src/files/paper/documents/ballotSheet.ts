import { labelFor } from '../../../explain/index.js'
import type { Track } from '../../../schema/track.js'
import { blank, headRow, left } from '../cells.js'
import { listedOn } from '../listed.js'
import type { Paper, PaperBlock, PaperPart } from '../paper.js'
import type { PaperContext } from '../paperContext.js'
import { personOf } from '../person.js'

const partOf = (track: Track, all: PaperContext): PaperPart[] => {
  const { words, caseFile, context, policy } = all
  const { headings, ballot } = words
  const { options, score, texts = [], classes } = track.ballot
  const people = listedOn(track, caseFile).map(({ id, organization }) =>
    personOf(all, { subject: id, organization: organization?.id ?? null }),
  )
  if (people.length === 0) return []
  const marks = score
    ? [ballot.score(score.from, score.to)]
    : options.map(({ id }) => labelFor('option', id, { ...context, track: track.id }))
  const table: PaperBlock = {
    kind: 'table',
    widths: [12, 50, 24, ...marks.map(() => (score ? 34 : 15)), ...texts.map(() => 40)],
    size: 12,
    head: [
      headRow(
        [headings.number, headings.organization, headings.secretary, ...marks, ...texts.map((text) => headings[text])],
        11,
      ),
    ],
    rows: people.map(({ organization, name }, index) => ({
      cells: [
        { text: String(index + 1) },
        left(organization || name),
        { text: organization ? name : '' },
        ...marks.map(() => blank()),
        ...texts.map(() => blank()),
      ],
      height: 13,
    })),
  }
  return [
    {
      name: track.label,
      blocks: [
        {
          kind: 'title',
          text: ballot.title({ subjects: track.subjects, organization: '', name: '', plan: policy.title }),
        },
        ...(classes ? [{ kind: 'line' as const, text: ballot.voter(classes.map(({ label }) => label)) }] : []),
        table,
        {
          kind: 'note',
          text: score ? ballot.sheetScoreNote(score.from, score.to, score.decimals) : ballot.sheetNote,
        },
      ],
    },
  ]
}

/**
 * The ballots as offices with many secretaries prefer them: all subjects of a track as rows of one sheet.
 *
 * @param all - plan and roster
 * @returns the paper, with a part for each track
 */
export const ballotSheetPaper = (all: PaperContext): Paper =>
  all.paper('ballot-sheet', {
    title: all.words.fileNames['ballot-sheet'],
    orientation: 'landscape',
    parts: all.policy.tracks.flatMap((track) => partOf(track, all)),
  })
