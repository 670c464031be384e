import { labelFor } from '../../../explain/index.js'
import type { Track } from '../../../schema/track.js'
import { blank, heading, left } from '../cells.js'
import { listedOn } from '../listed.js'
import type { Paper, PaperBlock, PaperPart, PaperRow } from '../paper.js'
import type { PaperContext } from '../paperContext.js'
import { fileNameOf, type Person, personOf } from '../person.js'
import type { AskedAbout } from '../words/paperWords.js'

/** Whom one ballot asks about. */
const askedOf = (track: Track, { organization, name }: Person, { policy }: PaperContext): AskedAbout => ({
  subjects: track.subjects,
  organization: organization || name,
  name: organization ? name : '',
  plan: policy.title,
})

/** Labels by which an annex is known: it is named above its ballot. */
const annexes = /^(附件|附表|附录|annex)/iu

const tableOf = (track: Track, person: Person, all: PaperContext): PaperBlock => {
  const { words, context } = all
  const { options, score, texts = [] } = track.ballot
  const { ballot } = words
  const about = askedOf(track, person, all)
  const marks = score
    ? [ballot.score(score.from, score.to)]
    : options.map(({ id }) => labelFor('option', id, { ...context, track: track.id }))
  const span = { columns: Math.max(1, marks.length) }
  const written = texts.map((text): PaperRow => ({ cells: [left(ballot[text](about)), blank(span)], height: 48 }))
  return {
    kind: 'table',
    widths: [62, ...marks.map(() => 94 / marks.length)],
    size: 14,
    head: [],
    rows: [
      { cells: [heading(ballot.content), ...marks.map((mark) => heading(mark))], height: 14 },
      { cells: [left(ballot.overall(about)), ...marks.map(() => blank())], height: 24 },
      ...written,
    ],
  }
}

/** The ballot of the plan's annex on one subject. */
const partOf = (track: Track, id: string, organization: string | null, all: PaperContext): PaperPart => {
  const { words, context } = all
  const { ballot } = words
  const person = personOf(all, { subject: id, organization })
  const { clause, score, texts = [], classes } = track.ballot
  const label = clause === undefined ? '' : labelFor('clause', clause, context)
  const annex = annexes.test(label) ? label : null
  return {
    name: fileNameOf(person),
    blocks: [
      ...(annex === null ? [] : [{ kind: 'label' as const, text: annex }]),
      { kind: 'title', text: ballot.title(askedOf(track, person, all)) },
      { kind: 'subtitle', text: ballot.whose(person) },
      ...(classes ? [{ kind: 'line' as const, text: ballot.voter(classes.map(({ label }) => label)) }] : []),
      tableOf(track, person, all),
      {
        kind: 'note',
        text: score ? ballot.scoreNote(score.from, score.to, score.decimals) : ballot.note(texts.length > 0),
      },
    ],
  }
}

/**
 * The ballots, one a subject, as the plan's annexes have them.
 *
 * @param all - plan and roster
 * @returns the paper, with a part for each subject of each track
 */
export const ballotPaper = (all: PaperContext): Paper => {
  const parts = all.policy.tracks.flatMap((track) =>
    listedOn(track, all.caseFile).map(({ id, organization }) => partOf(track, id, organization?.id ?? null, all)),
  )
  return all.paper('ballots', { title: all.words.fileNames.ballots, numbered: false, parts })
}
