import { wordFor } from '../../../explain/index.js'
import type { RectificationItem } from '../../../schema/rectification.js'
import { headRow, left } from '../cells.js'
import type { Paper, PaperBlock, PaperPart } from '../paper.js'
import { fileNameOf, type Person, personOf } from '../person.js'
import type { ResultPaperContext } from '../resultPaperContext.js'

const tableOf = (items: readonly RectificationItem[], whole: boolean, all: ResultPaperContext): PaperBlock => {
  const { words, explain } = all
  const { headings } = words
  return {
    kind: 'table',
    widths: [12, ...(whole ? [40, 23] : []), 50, 27, 42, 22, 24, 20],
    size: whole ? 10.5 : 12,
    head: [
      headRow(
        [
          headings.number,
          ...(whole ? [headings.organization, headings.secretary] : []),
          headings.problem,
          headings.source,
          headings.measures,
          headings.responsible,
          headings.due,
          headings.state,
        ],
        10,
      ),
    ],
    rows: items.map((item, index) => {
      const { name, organization } = personOf(all, item)
      return {
        cells: [
          { text: String(index + 1) },
          ...(whole ? [left(organization || name), { text: organization ? name : '' }] : []),
          left(item.problem),
          { text: item.sources.map(({ from }) => wordFor('source', from, explain)).join('\n') },
          left(item.measures.join(words.semicolon)),
          { text: item.responsible ?? '' },
          { text: item.due ?? '' },
          { text: wordFor('state', item.state, explain) },
        ],
        height: whole ? 9 : 14,
      }
    }),
  }
}

const partOf = (person: Person | null, items: readonly RectificationItem[], all: ResultPaperContext): PaperPart => {
  const { rectification } = all.words
  return {
    name: person === null ? rectification.whole : fileNameOf(person),
    blocks: [
      { kind: 'title', text: rectification.title(all.year) },
      { kind: 'line', text: person === null ? all.committee : rectification.whose(person) },
      tableOf(items, person === null, all),
      { kind: 'line', text: person === null ? rectification.wholeSigners : rectification.signers },
    ],
  }
}

/**
 * The rectification list, for the whole first and then for each organization; empty cells are for the pen. Which ballots
 * named a problem is not in it.
 *
 * @param all - the result
 * @returns the paper, with a part for each list; none where nothing is to be put right
 */
export const rectificationPaper = (all: ResultPaperContext): Paper => {
  const items = all.appraisal.rectification
  const groups = new Map<string, RectificationItem[]>()
  for (const item of items) groups.set(item.subject, [...(groups.get(item.subject) ?? []), item])
  const parts = [...groups.values()].flatMap((own) => (own[0] ? [partOf(personOf(all, own[0]), own, all)] : []))
  return all.paper('rectification', {
    title: all.words.rectification.title(all.year),
    orientation: 'landscape',
    parts: items.length > 0 ? [partOf(null, items, all), ...parts] : [],
  })
}
