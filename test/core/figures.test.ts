import { expect, test } from 'vitest'
import type { Figures } from '../../src/core/figures.js'
import { describeFigures, knownTotal, sumOf } from '../../src/core/figures.js'
import type { Track } from '../../src/schema/track.js'

const figures = (counts: (number[] | null)[]): Figures => ({
  counts,
  blank: 1,
  spoiled: null,
  returned: null,
  issued: null,
})
const track = (classes: string[]): Track => ({
  id: 'upward',
  label: '上述',
  subjects: 'secretaries',
  scale: [{ id: 'good', label: '好' }],
  ballot: {
    options: [
      { id: 'yes', label: '是' },
      { id: 'no', label: '否' },
    ],
    ...(classes.length > 0 && { classes: classes.map((id) => ({ id, label: id, weight: '1/2' })) }),
  },
  base: 'valid',
})

test('votes over all classes, where every class is known', () => {
  expect(sumOf(figures([[1, 2]]))).toEqual([1, 2])
  expect(
    sumOf(
      figures([
        [1, 2],
        [3, 4],
      ]),
    ),
  ).toEqual([4, 6])
  expect(sumOf(figures([[1, 2], null]))).toBeNull()
  expect(sumOf(figures([null, [1, 2]]))).toBeNull()
  expect(sumOf(figures([]))).toBeNull()
})

test('a total, where every figure is known', () => {
  expect(knownTotal([1, 2])).toBe(3)
  expect(knownTotal([1, null])).toBeNull()
})

test('figures under their names, class by class where there are any', () => {
  const told = { blank: 1, spoiled: null, returned: null }
  expect(describeFigures(track([]), figures([[1, 2]]))).toEqual({ counts: { yes: 1, no: 2 }, ...told })
  expect(describeFigures(track([]), figures([null]))).toEqual({ counts: null, ...told })
  expect(describeFigures(track([]), figures([]))).toEqual({ counts: null, ...told })
  expect(describeFigures(track(['A', 'B']), figures([[1, 2], null]))).toEqual({
    counts: [{ yes: 1, no: 2 }, null],
    ...told,
  })
})
