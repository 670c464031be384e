import { readFileSync } from 'node:fs'
import { appraise, planSchedule } from '../../dist/index.js'
import { wudingRiver2023 } from '../../dist/policies.js'

const town = JSON.parse(readFileSync(new URL('consumer/town.json', import.meta.url), 'utf8'))
// The tenure rule counts from the day of the meeting, a consequence falls due after it, the schedule looks back from it.
const meeting = { date: '2023-12-20', due: 62, present: 60 }
console.log(
  JSON.stringify({
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    bytes: JSON.stringify([
      appraise(wudingRiver2023, { ...town, meeting }),
      planSchedule(wudingRiver2023, { meeting: meeting.date }),
    ]),
  }),
)
