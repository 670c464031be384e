import type { Alert, AlertCode } from '../schema/alert.js'
import { byCodeUnit, distinct, groupBy } from './order.js'

type Params = Alert['params']

/** Makes an alert; error by default. */
export const alertOf = (
  code: AlertCode,
  subjects: string[],
  params: Params = {},
  severity: Alert['severity'] = 'error',
  clause: string | null = null,
): Alert => ({ code, severity, clause, subjects, params })

const severities = ['error', 'warning', 'info']
const identity = ({ severity, code, clause, params }: Alert) =>
  JSON.stringify([severities.indexOf(severity), code, clause, params])

/** Alerts that differ in their subjects alone become one; the order is the same whatever the order of input. */
export function collectAlerts(alerts: Iterable<Alert>): Alert[] {
  return [...groupBy(alerts, identity)]
    .map(([key, same]): [string, Alert] => {
      const subjects = distinct(same.flatMap((alert) => alert.subjects))
      return [key + subjects[0], { ...same[0], subjects }]
    })
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, alert]) => alert)
}
