import { labelFor } from '../../../explain/index.js'
import type { Track } from '../../../schema/track.js'
import { blank, heading, left } from '../cells.js'
import { listedOn } from '../listed.js'
import type { Paper, PaperBlock, PaperPart, PaperRow } from '../paper.js'
import type { PaperContext } from '../paperContext.js'
import { personOf } from '../person.js'

/** Five strokes (正) fill a box; so many boxes stand side by side. */
const strokes = 5
const widest = 20

/** How many boxes hold everybody's vote on one option. */
const boxesFor = ({ caseFile: { meeting } }: PaperContext): number => {
  const voters = meeting?.present ?? meeting?.due
  return voters === undefined ? widest : Math.max(1, Math.ceil(voters / strokes))
}

const rowHeight = 8
const headHeight = 9

/** What the rows of one page may take in millimetres: the first has title and figures above them. */
const room = { first: 168, other: 204 }

/** Nobody's rows are broken over two pages: whoever would not fit begins the next. */
const pagesOf = (groups: readonly (readonly PaperRow[])[]): PaperRow[][] => {
  const pages: PaperRow[][] = []
  for (const rows of groups) {
    const page = pages.at(-1)
    const height = ((page?.length ?? 0) + rows.length) * rowHeight
    if (page && height <= (pages.length === 1 ? room.first : room.other)) page.push(...rows)
    else pages.push([...rows])
  }
  return pages
}

/** Boxes side by side, and lines of them: as even as can be. */
const shapeOf = (boxes: number) => {
  const deep = Math.ceil(boxes / widest)
  return { across: Math.ceil(boxes / deep), deep }
}

/** The rows of one subject: every option with as many lines as its boxes take. */
const rowsOf = (
  who: string,
  options: readonly { label: string; deep: number; boxed: boolean }[],
  across: number,
): PaperRow[] => {
  const rows = options.reduce((sum, { deep }) => sum + deep, 0)
  return options.flatMap(({ label, deep, boxed }, place) =>
    Array.from(
      { length: deep },
      (_, line): PaperRow => ({
        cells: [
          ...(place === 0 && line === 0 ? [left(who, { rows })] : []),
          ...(line === 0 ? [heading(label, { rows: deep })] : []),
          ...(boxed ? Array.from({ length: across }, () => blank()) : [blank({ columns: across })]),
          ...(line === 0 ? [blank({ rows: deep })] : []),
        ],
        height: rowHeight,
        withNext: place < options.length - 1 || line < deep - 1,
      }),
    ),
  )
}

const partOf = (track: Track, all: PaperContext): PaperPart[] => {
  const { words, caseFile, context, policy } = all
  const { headings, counting } = words
  const subjects = listedOn(track, caseFile)
  const options = track.ballot.options.map(({ id }) => labelFor('option', id, { ...context, track: track.id }))
  if (subjects.length === 0 || options.length === 0) return []
  const { across, deep } = shapeOf(boxesFor(all))
  const head: PaperRow = {
    cells: [
      heading(headings.organization),
      heading(headings.option),
      heading(headings.tally, { columns: across }),
      heading(headings.total),
    ],
    height: headHeight,
  }
  // One line without boxes is enough for what is rare.
  const counted = [
    ...options.map((label) => ({ label, deep, boxed: true })),
    { label: counting.blank, deep: 1, boxed: false },
    { label: counting.spoiled, deep: 1, boxed: false },
  ]
  const groups = subjects.map(({ id, organization }) => {
    const person = personOf(all, { subject: id, organization: organization?.id ?? null })
    const who = [person.organization, person.name].filter(Boolean).join('\n')
    return rowsOf(who, counted, across)
  })
  const tables = pagesOf(groups).map(
    (rows, index): PaperBlock => ({
      kind: 'table',
      newPage: index > 0,
      widths: [36, 18, ...Array.from({ length: across }, () => 86 / across), 16],
      size: 10.5,
      head: [head],
      rows,
    }),
  )
  const name = policy.tracks.length > 1 ? track.label : null
  return [
    {
      name: track.label,
      blocks: [
        { kind: 'title', text: counting.title(all.year, name) },
        { kind: 'line', text: counting.figures },
        ...tables,
        { kind: 'line', text: counting.signers },
      ],
    },
  ]
}

/**
 * The sheet on which votes are counted aloud: for every subject and option a row of boxes for 正 strokes.
 *
 * @param all - plan and roster; those present, or due, say how many boxes there are
 * @returns the paper, with a part for each track that is rated by options
 */
export const countingPaper = (all: PaperContext): Paper =>
  all.paper('counting', {
    title: all.words.fileNames.counting,
    parts: all.policy.tracks.flatMap((track) => partOf(track, all)),
  })
