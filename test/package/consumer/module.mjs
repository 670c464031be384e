import { readFileSync } from 'node:fs'
import { appraise, version } from 'shuzhi-pingyi'
import { compareAppraisals } from 'shuzhi-pingyi/analyse'
import { explainDetermination } from 'shuzhi-pingyi/explain'
import { sheetKinds } from 'shuzhi-pingyi/files'
import { policies } from 'shuzhi-pingyi/policies'
import policy from 'shuzhi-pingyi/policies/wuding-river-2023.json' with { type: 'json' }
import { parseCase, parsePolicy } from 'shuzhi-pingyi/schema'
import schema from 'shuzhi-pingyi/schemas/case.json' with { type: 'json' }

const town = parseCase(JSON.parse(readFileSync('town.json', 'utf8')))
const plan = parsePolicy(policy)
const appraisal = appraise(plan.value, town.value)
const [determination] = appraisal.tracks[0].determinations
console.log(
  JSON.stringify({
    version,
    shipped: policies.map(({ id }) => id),
    sheets: sheetKinds.length,
    schema: schema.$id,
    grade: determination.grade,
    appraisal,
    changes: compareAppraisals(appraisal, appraise(plan.value, town.value, { readings: { 'veto-base': 'issued' } })),
    text: explainDetermination(appraisal, policy, 'upward', 's1', town.value).paragraph,
  }),
)
