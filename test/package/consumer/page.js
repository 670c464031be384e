// Runs in a page whose policy allows no eval, no inline script and no other host.
const told = { violations: [] }
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  told.violations.push(`${violatedDirective} ${blockedURI}`),
)
const { appraise, policies, schema, explain } = globalThis.shuzhiPingyi
const response = await fetch('/town.json')
const plan = schema.parsePolicy(policies.wudingRiver2023).value
const town = schema.parseCase(await response.json()).value
const appraisal = appraise(plan, town)
told.appraisal = JSON.stringify(appraisal)
const { paragraph } = explain.explainDetermination(appraisal, plan, 'upward', 's1', town)
document.querySelector('main').textContent = paragraph
await new Promise((resolve) => setTimeout(resolve))
told.before = told.violations.length
try {
  new Function('return 1')()
  told.evaluated = true
} catch {
  told.evaluated = false
}
globalThis.told = told
