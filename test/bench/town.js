// One town of 20 secretaries and 60 ballots each, appraised with every reason, warm: `npm run bench:quick`, after a build.
// Prints the figure beside its gate and its aim. It fails on a wrong result, never on time, since machines are shared.
import assert from 'node:assert/strict'
import { appraise } from '../../dist/index.js'
import { wudingRiver2023 } from '../../dist/policies.js'

const gate = 1
const aim = 0.2
const pad = (number) => String(number).padStart(2, '0')
const numbers = Array.from({ length: 20 }, (_, index) => index + 1)

// Number n has 60 − n ballots “good”, the others “fairly-good”; number 20 has 7 of them “poor”, more than 10% of 60.
const markOf = (number, ballot) =>
  ballot <= 60 - number ? 'good' : number === 20 && ballot > 53 ? 'poor' : 'fairly-good'
const town = {
  year: 2023,
  organizations: numbers.map((n) => ({ id: `o${pad(n)}`, name: `示例${pad(n)}村党支部`, kind: 'village' })),
  secretaries: numbers.map((n) => ({
    id: `s${pad(n)}`,
    name: `书记${pad(n)}`,
    organization: `o${pad(n)}`,
    since: '2021-03-15',
  })),
  meeting: { date: '2023-12-20', due: 62, present: 60 },
  incidents: [],
  history: [],
  ballots: numbers.flatMap((n) =>
    Array.from({ length: 60 }, (_, index) => ({
      id: pad(index + 1),
      subject: `s${pad(n)}`,
      marks: [markOf(n, index + 1)],
    })),
  ),
}

// 40% of 20 is 8: the vetoed one and the seven ranked lowest of the others, 13 … 19.
const grades = appraise(wudingRiver2023, town).tracks[0].determinations.map(({ grade }) => grade)
assert.deepEqual(
  grades,
  numbers.map((n) => (n === 20 ? 'poor' : n > 12 ? 'fairly-good' : 'good')),
)

const timed = () => {
  const before = performance.now()
  appraise(wudingRiver2023, town)
  return performance.now() - before
}
for (let round = 0; round < 500; round += 1) timed()
const rounds = Array.from({ length: 15 }, () => {
  const times = Array.from({ length: 101 }, timed).sort((a, b) => a - b)
  return times[50]
}).sort((a, b) => a - b)
const [low, median, high] = [rounds[0], rounds[7], rounds[14]]
const reached = (limit) => (median < limit ? 'reached' : 'not reached')
console.log(`one town of 20 × 60, warm: ${median.toFixed(3)} ms (rounds ${low.toFixed(3)} … ${high.toFixed(3)})`)
console.log(`gate ${gate} ms: ${reached(gate)}; aim ${aim} ms: ${reached(aim)}`)
