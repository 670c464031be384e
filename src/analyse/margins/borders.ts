import type { Bounded } from '../../core/bounds.js'
import type { Ratio } from '../../core/ratio.js'
import { addRatios, formatRatio, multiplyRatios, parseRatio, ratioOf } from '../../core/ratio.js'
import type { Base } from '../../schema/condition.js'
import type { RankingKey, Track } from '../../schema/track.js'
import { formsOf, scoreForm, shareForm } from '../space/forms.js'
import type { Linear } from '../space/linear.js'
import { linearOf } from '../space/linear.js'
import type { Beyond, Variable } from '../space/variables.js'
import { variablesOf } from '../space/variables.js'

/** The quantities that thresholds and ranking keys of a track look at. */
function quantitiesOf(track: Track): Variable[] {
  const keys = (track.ranking ?? []).flatMap((key) => ('share' in key ? [key] : []))
  const asRules = keys.map(({ share }, index) => ({
    id: String(index),
    clause: '',
    when: { share, over: '0' },
    then: { ungraded: '' },
  }))
  return variablesOf({ ...track, rules: [...(track.rules ?? []), ...asRules] })
}

/** Whether shares can be taken of a figure. */
export const isBase = (figure: number | null): figure is number => figure !== null && figure > 0

const basesBeyond: [Beyond, Base][] = [
  ['blank', 'returned'],
  ['unreturned', 'issued'],
  ['without-ballot', 'present'],
  ['absent', 'due'],
]

/** The borders of one subject: those of its track with what ballots do not change put in. */
export interface SubjectBorders {
  /** The quantities that ballots change. */
  variables: readonly Variable[]
  /** The borders that can be told; one whose base or component is not supplied gives one answer for all ballots. */
  forms: readonly Linear[]
  /** The border of a ranking key at a value of it. */
  keyForm: (key: RankingKey, value: Ratio) => Linear
}

/**
 * The borders of a track as they lie for one subject.
 *
 * @param track - the track
 * @param bounded - the subject, for its components' values and figures
 */
export function subjectBorders(track: Track, { tallied: { tally }, score }: Bounded): SubjectBorders {
  const all = quantitiesOf(track)
  const variables = all.filter(({ kind }) => kind !== 'component')
  const settled = (variable: Variable): Ratio | null => {
    if (variable.kind !== 'component') return null
    const value = score?.components.find(({ id }) => id === variable.component)?.value
    return value ? parseRatio(value) : null
  }
  const isTold = ({ coefficients }: Linear): boolean => {
    const used = all.filter((_, index) => coefficients[index] !== 0n)
    const base = basesBeyond.findLast(([what]) => used.some((one) => one.kind === 'beyond' && one.what === what))?.[1]
    return used.every((one) => one.kind !== 'component' || settled(one) !== null) && (!base || isBase(tally[base]))
  }
  const folded = ({ coefficients, constant }: Linear): Linear => {
    const fixed = all.reduce((sum, variable, index) => {
      const value = settled(variable)
      return value ? addRatios(sum, multiplyRatios(value, ratioOf(coefficients[index] ?? 0n))) : sum
    }, ratioOf(constant))
    const own = coefficients.filter((_, index) => all[index]?.kind !== 'component')
    return linearOf(
      own.map((coefficient) => ratioOf(coefficient)),
      fixed,
    )
  }
  return {
    variables,
    forms: formsOf(track, all).filter(isTold).map(folded),
    keyForm: (key, value) =>
      folded(
        'share' in key
          ? shareForm(track, all, { share: key.share, over: formatRatio(value), base: track.base })
          : scoreForm(track, all, key.score, value),
      ),
  }
}
