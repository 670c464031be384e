import type { FormContext } from './formContext.js'
import type { FormSheet } from './formSheet.js'
import { annualResultForm } from './sheets/annualResults.js'
import { attendeeForm } from './sheets/attendees.js'
import { ballotForm } from './sheets/ballots.js'
import { commentForm } from './sheets/comments.js'
import { eventForm } from './sheets/events.js'
import { handedDownForm } from './sheets/handedDown.js'
import { historyForm } from './sheets/history.js'
import { incidentForm } from './sheets/incidents.js'
import { judgementForm } from './sheets/judgements.js'
import { meetingForm } from './sheets/meeting.js'
import { rectificationForm } from './sheets/rectification.js'
import { rectificationLogForm } from './sheets/rectificationLog.js'
import { reportForm } from './sheets/reports.js'
import { rosterForm } from './sheets/roster.js'
import { scoreForm } from './sheets/scores.js'
import { tallyForm } from './sheets/tallies.js'
import { visitForm } from './sheets/visits.js'

/**
 * Every sheet that a plan asks for or a case has something for, in the order in which an office fills them in.
 *
 * @param context - the plan and what is known
 * @returns the sheets
 */
export const formSheets = (context: FormContext): FormSheet[] => {
  const { tracks } = context.policy
  return [
    rosterForm(context),
    historyForm(context),
    rectificationForm(context),
    rectificationLogForm(context),
    visitForm(context),
    reportForm(context),
    meetingForm(context),
    attendeeForm(context),
    commentForm(context),
    ...tracks.map((track) => tallyForm(context, track)),
    ...tracks.map((track) => ballotForm(context, track)),
    ...tracks.map((track) => scoreForm(context, track)),
    incidentForm(context),
    ...tracks.map((track) => judgementForm(context, track)),
    handedDownForm(context),
    eventForm(context),
    annualResultForm(context),
  ].flatMap((sheet) => sheet ?? [])
}
