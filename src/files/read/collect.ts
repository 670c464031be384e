import type { CaseFile } from '../../schema/case.js'
import type { RectificationItem } from '../../schema/rectification.js'
import { readAnnualResults } from './annualResults.js'
import { readAttendees } from './attendees.js'
import { readBallots } from './ballots.js'
import { readComments } from './comments.js'
import { caseCommittee } from './committee.js'
import type { ReadContext } from './context.js'
import { given } from './eachRow.js'
import { readEvents } from './events.js'
import { readHandedDown } from './handedDown.js'
import type { SheetKindName } from './headers.js'
import { readHistory } from './history.js'
import { readIncidents } from './incidents.js'
import { readJudgements } from './judgements.js'
import { type MeetingFact, readMeeting } from './meeting.js'
import { readRectification } from './rectification.js'
import { readRectificationLog } from './rectificationLog.js'
import { readReports } from './reports.js'
import type { Roster } from './roster.js'
import { readScores } from './scores.js'
import type { Table } from './table.js'
import { readTallies } from './tallies.js'
import { readVisits } from './visits.js'

/** Reads every sheet of a kind into one list; no sheet of it, or a form left as it was: not supplied. A sheet without rows: none. */
const listOf = <T>(
  tables: readonly Table[],
  kind: SheetKindName,
  context: ReadContext,
  read: (table: Table, context: ReadContext) => T[],
) => {
  const ofKind = tables.filter((table) => table.kind === kind && !table.untouched)
  return ofKind.length === 0 ? undefined : ofKind.flatMap((table) => read(table, context))
}

const readMeetingPart = (
  tables: readonly Table[],
  facts: readonly MeetingFact[],
  context: ReadContext,
): CaseFile['meeting'] => {
  const { meeting, attendees: told } = readMeeting(facts, context)
  const listed = listOf(tables, 'attendees', context, readAttendees)
  const attendees = listed || told.length > 0 ? [...told, ...(listed ?? [])] : undefined
  const whole = { ...meeting, ...given({ attendees }) }
  return Object.keys(whole).length === 0 ? undefined : whole
}

/** Puts the steps that a sheet of their own tells to their items. */
const withLogs = (
  items: readonly RectificationItem[],
  tables: readonly Table[],
  context: ReadContext,
): RectificationItem[] => {
  const logged = listOf(tables, 'rectification-log', context, (table) => readRectificationLog(table, items, context))
  return items.map((item) => ({
    ...item,
    log: (logged ?? []).flatMap((step) => (step.item === item.id ? [step.event] : [])),
  }))
}

/**
 * Reads every sheet but the roster into the case. The meeting comes first: it names the committee's secretary.
 *
 * @param roster - Organizations and secretaries.
 * @param tables - Every sheet that was recognised.
 * @param facts - Lines about the meeting.
 * @param context - Policy, roster, and where faults go.
 * @returns The case; lists for which there is no sheet are absent.
 */
export const collectCase = (
  roster: Roster,
  tables: readonly Table[],
  facts: readonly MeetingFact[],
  context: ReadContext,
): CaseFile => {
  const meeting = readMeetingPart(tables, facts, context)
  const lists = {
    ballots: listOf(tables, 'ballots', context, readBallots),
    tallies: listOf(tables, 'tallies', context, readTallies),
    scores: listOf(tables, 'scores', context, readScores),
    incidents: listOf(tables, 'incidents', context, readIncidents),
    handedDown: listOf(tables, 'handed-down', context, readHandedDown),
    judgements: listOf(tables, 'judgements', context, readJudgements),
    events: listOf(tables, 'events', context, readEvents),
    visits: listOf(tables, 'visits', context, readVisits),
    reports: listOf(tables, 'reports', context, readReports),
    comments: listOf(tables, 'comments', context, readComments),
    history: listOf(tables, 'history', context, readHistory),
    rectification: listOf(tables, 'rectification', context, readRectification),
    annualResults: listOf(tables, 'annual-results', context, readAnnualResults),
  }
  // Steps without a list of items are faults of their own.
  const logged = withLogs(lists.rectification ?? [], tables, context)
  const rectification = lists.rectification && logged
  // The committee is known only when every sheet that may name it was read.
  const committee = caseCommittee(context.committee)
  return {
    year: context.year,
    ...given({ committee }),
    ...roster,
    ...given({ meeting }),
    ...given({ ...lists, rectification }),
  }
}
