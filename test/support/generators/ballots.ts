import type { Ballot, CaseFile, StatedTally } from '../../../src/schema/case.js'
import type { Policy } from '../../../src/schema/policy.js'
import type { Track } from '../../../src/schema/track.js'
import type { Draw } from './draw.js'

/** How the voters of one class voted on one subject. */
interface ClassVotes {
  class: string | undefined
  votes: Map<string, number>
  blank: number
  spoiled: number
}

const problems = ['联系群众不够。', '联系群众不够', '联系群众 不够', '无', '党员教育不足；阵地建设滞后']

/** What a voter may mark: the options, or some scores, some of which are one score written in two ways. */
function marksFor(track: Track): string[] {
  const { score, options } = track.ballot
  if (score === undefined) return options.map((option) => option.id)
  const every = ['100', '91.5', '91.50', '90', '60', '10', '9', '1', '0']
  const fits = (mark: string) => (mark.split('.')[1] ?? '').length <= score.decimals
  return every.filter((mark) => fits(mark) && Number(mark) >= Number(score.from) && Number(mark) <= Number(score.to))
}

function voteProfile(draw: Draw, track: Track): ClassVotes[] {
  const options = marksFor(track)
  const empty = draw.fault(10)
  return (track.ballot.classes ?? [undefined]).map((each) => {
    const votes = new Map(options.map((option) => [option, 0]))
    // Few voters, so that shares often equal a limit exactly and subjects are often level.
    const total = empty || draw.fault(6) ? 0 : draw.one([10, 6, 5, 3, 8, 12])
    for (let left = total; left > 0; ) {
      const part = Math.min(left, draw.one([1, 2, 5, left]))
      const option = draw.one(options)
      votes.set(option, (votes.get(option) ?? 0) + part)
      left -= part
    }
    const rest = () => (draw.chance(20) ? draw.whole(1, 2) : 0)
    return { class: each?.id, votes, blank: rest(), spoiled: rest() }
  })
}

function ballotsFrom(
  draw: Draw,
  track: Track,
  stated: string | undefined,
  subject: string,
  profile: ClassVotes[],
): Ballot[] {
  const options = marksFor(track)
  let number = 0
  const ballot = (marks: string[], of: string | undefined): Ballot => {
    number += 1
    return {
      ...(stated !== undefined && { track: stated }),
      id: number === 1 ? draw.one(['001', '__proto__', 'constructor']) : String(number).padStart(3, '0'),
      subject,
      marks,
      ...(of !== undefined && { class: of }),
      ...draw.maybe(4, () => ({ problems: draw.one(problems) })),
    }
  }
  const copies = (count: number, marks: () => string[], of: string | undefined) =>
    Array.from({ length: count }, () => ballot(marks(), of))
  return profile.flatMap((each) => [
    ...[...each.votes].flatMap(([option, count]) =>
      copies(count, () => (number === 1 ? [option, option] : [option]), each.class),
    ),
    ...copies(each.blank, () => [], each.class),
    ...copies(each.spoiled, () => (options.length > 1 ? options.slice(-2) : ['不是选项']), each.class),
  ])
}

/** Ballots handed in twice, ticked outside the form, or of nobody's class. */
function spoilSome(draw: Draw, track: Track, ballots: Ballot[]): Ballot[] {
  const first = ballots[0]
  const last = ballots.at(-1)
  if (first === undefined || last === undefined || !draw.fault(40)) return ballots
  const options = marksFor(track)
  const { class: _, ...withoutClass } = last
  const change = draw.one<Ballot[]>([
    [{ ...last, id: 'stray', marks: [draw.one(['91.5', '91.50', '91.500', '100.1', '0.5', '-1', '1e1'])] }],
    [
      { ...last, id: 'twin', marks: ['90.5'] },
      { ...last, id: 'twin', marks: ['90.50'] },
    ],
    [{ ...first, marks: [...first.marks, ...first.marks] }],
    [{ ...first, marks: [draw.one(options)] }],
    [{ ...first }, { ...first, marks: [...first.marks].reverse() }, { ...last }],
    [{ ...last, id: 'stray', marks: ['不是选项'] }],
    [{ ...last, id: 'stray', marks: ['不是选项', draw.one(options)] }],
    [{ ...last, id: 'stray', class: '不是类别' }],
    [{ ...withoutClass, id: 'stray' }],
    [{ ...last, class: '不是类别' }],
  ])
  return [...ballots, ...change]
}

/** How many gave each score; one that was written in two ways is one, and some lines have no votes. */
function scoreLines(draw: Draw, votes: Map<string, number>): NonNullable<StatedTally['scores']> {
  const sums = new Map<number, number>()
  for (const [score, count] of votes) sums.set(Number(score), (sums.get(Number(score)) ?? 0) + count)
  return [...sums]
    .filter(([, count]) => count > 0 || draw.chance(30))
    .map(([score, count]) => ({ score: String(score), votes: count }))
}

function talliesFrom(
  draw: Draw,
  track: Track,
  stated: string | undefined,
  subject: string,
  profile: ClassVotes[],
): StatedTally[] {
  const whole = !draw.fault(50)
  return profile.map((each) => {
    const votes = [...each.votes.values()].reduce((sum, count) => sum + count, 0)
    const returned = votes + each.blank + each.spoiled
    return {
      ...(stated !== undefined && { track: stated }),
      subject,
      ...(each.class !== undefined && { class: each.class }),
      ...(track.ballot.score === undefined
        ? { counts: Object.fromEntries(each.votes) }
        : { counts: {}, scores: scoreLines(draw, each.votes) }),
      ...((whole || draw.chance(40)) && { blank: each.blank }),
      ...((whole || draw.chance(40)) && { spoiled: each.spoiled }),
      ...draw.given(70, () => ({ issued: Math.max(0, returned + draw.one(draw.fault(20) ? [-1] : [0, 1, 2])) })),
      ...draw.maybe(30, () => ({ returned })),
    }
  })
}

/** A tally of scores with a score too many, twice, or of no use, or without scores. */
function breakScores(draw: Draw, { scores: _, ...rest }: StatedTally, scores: NonNullable<StatedTally['scores']>) {
  return draw.one<StatedTally>([
    { ...rest, scores: [...scores, { score: '90', votes: draw.whole(0, 2) }] },
    { ...rest, scores: [...scores, { score: '101', votes: 1 }, { score: '0.001', votes: 1 }] },
    { ...rest, scores: scores.slice(1) },
    { ...rest, scores, valid: draw.whole(0, 12) },
    { ...rest, scores, counts: { 不是选项: 1 } },
    rest,
  ])
}

/** Tallies that are short of a count, do not add up, or come twice. */
function breakSome(draw: Draw, tallies: StatedTally[]): StatedTally[] {
  const [first, ...others] = tallies
  if (first === undefined || !draw.fault(45)) return tallies
  const entries = Object.entries(first.counts)
  if (first.scores !== undefined) return [breakScores(draw, first, first.scores), ...others]
  const some = (of: number) => draw.one(entries.map(([option]) => [option, of] as const))
  const changed = (part: Partial<StatedTally>) => [{ ...first, ...part }, ...others]
  return draw.one<() => StatedTally[]>([
    () => changed({ counts: Object.fromEntries([...entries, some(draw.whole(0, 4))]) }),
    () => changed({ counts: Object.fromEntries(entries.slice(1)) }),
    () => changed({ counts: Object.fromEntries([...entries, ['不是选项', 1]]) }),
    () => changed({ scores: [{ score: '90', votes: 1 }] }),
    () => changed({ valid: draw.whole(0, 12) }),
    () => changed({ returned: draw.whole(0, 14) }),
    () => changed({ blank: draw.whole(0, 3) }),
    () => [...tallies, { ...first }],
    () => others,
    () => [...tallies, { ...first, class: '不是类别' }],
  ])()
}

/** The ballots and tallies on the subjects of one track; few profiles, so that many subjects are level. */
export function evidenceOn(
  draw: Draw,
  policy: Policy,
  track: Track,
  subjects: string[],
): { ballots: Ballot[]; tallies: StatedTally[] } {
  const profiles = Array.from({ length: draw.whole(1, 4) }, () => voteProfile(draw, track))
  const mode = draw.one(['ballots', 'tallies', 'both', 'mixed'])
  const parts = subjects.map((subject) => {
    const stated = track === policy.tracks[0] && draw.chance(60) ? undefined : track.id
    const profile = draw.one(profiles)
    const what = mode === 'mixed' ? draw.one(['both', 'ballots', 'tallies', draw.fault(50) ? 'none' : 'both']) : mode
    const ballots = what === 'ballots' || what === 'both' ? ballotsFrom(draw, track, stated, subject, profile) : []
    const tallies = what === 'tallies' || what === 'both' ? talliesFrom(draw, track, stated, subject, profile) : []
    return { ballots: spoilSome(draw, track, ballots), tallies: breakSome(draw, tallies) }
  })
  return { ballots: parts.flatMap((part) => part.ballots), tallies: parts.flatMap((part) => part.tallies) }
}

/** The lists as a case holds them: left out at times, where nothing is in them. */
export function evidenceLists(draw: Draw, parts: { ballots: Ballot[]; tallies: StatedTally[] }[]): Partial<CaseFile> {
  const ballots = parts.flatMap((part) => part.ballots)
  const tallies = parts.flatMap((part) => part.tallies)
  return {
    ...((ballots.length > 0 || draw.chance(40)) && { ballots }),
    ...((tallies.length > 0 || draw.chance(40)) && { tallies }),
  }
}
