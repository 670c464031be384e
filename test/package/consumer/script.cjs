const { readFileSync } = require('node:fs')
const { appraise, version } = require('shuzhi-pingyi')
const { compareAppraisals } = require('shuzhi-pingyi/analyse')
const { explainDetermination } = require('shuzhi-pingyi/explain')
const { sheetKinds } = require('shuzhi-pingyi/files')
const { policies } = require('shuzhi-pingyi/policies')
const policy = require('shuzhi-pingyi/policies/wuding-river-2023.json')
const { parseCase, parsePolicy } = require('shuzhi-pingyi/schema')
const schema = require('shuzhi-pingyi/schemas/case.json')

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
