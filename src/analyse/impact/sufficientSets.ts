import { setsBySize } from '../setsBySize.js'

/** A set of edits, by their places in ascending order. */
export type Edits = readonly number[]

/** How choices of edits are tried. */
export interface Attempts {
  /** Which of the questions a choice answers; null: it cannot be applied without others of the edits chosen from. */
  answers: (choice: Edits) => readonly boolean[] | null
  /** A choice that answers a question, with all that it needs; null as above. */
  complete: (choice: Edits) => number[] | null
}

/** The sets that answer each question. */
export interface FoundSets {
  /** In the order of the questions: the smallest sets, fewest edits first. */
  sets: number[][][]
  /** All choices of up to so many edits were tried. */
  tried: number
}

const isWithin = (some: Edits, all: Edits) => some.every((edit) => all.includes(edit))

const binomial = (of: number, size: number): number =>
  size === 0 ? 1 : (binomial(of, size - 1) * (of - size + 1)) / size

/**
 * Tries choices of edits, few edits first, and keeps for each question the smallest that answer it.
 *
 * @param edits - what is chosen from
 * @param questions - how many questions there are
 * @param attempts - how a choice is tried
 * @param limit - so many choices are tried at most; what is tried is always all choices of so many edits
 */
export function sufficientSets(
  edits: Edits,
  questions: number,
  { answers, complete }: Attempts,
  limit: number,
): FoundSets {
  const found: { choice: number[]; edits: number[] }[][] = Array.from({ length: questions }, () => [])
  let [tried, spent] = [0, 0]
  for (const choice of setsBySize(edits.map((edit) => [edit]))) {
    if (choice.length > tried) {
      if (spent + binomial(edits.length, choice.length) > limit) break
      tried = choice.length
      spent += binomial(edits.length, tried)
    }
    // A set that holds one which suffices is not among the smallest.
    const open = found.map((sets) => choice.length > 0 && !sets.some((set) => isWithin(set.choice, choice)))
    const answered = open.includes(true) ? answers(choice) : null
    const newly = found.filter((_, question) => open[question] && answered?.[question])
    const whole = newly.length > 0 ? complete(choice) : null
    for (const sets of newly) if (whole) sets.push({ choice, edits: whole })
  }
  return { sets: found.map((sets) => sets.map((set) => set.edits)), tried }
}
