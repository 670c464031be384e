import type { FormContext } from './formContext.js'
import type { FormSheet } from './formSheet.js'
import { ballotForm, judgementForm, scoreForm, tallyForm } from './sheets/evidence.js'
import { attendeeForm, eventForm, handedDownForm, incidentForm, visitForm } from './sheets/facts.js'
import { meetingForm } from './sheets/meeting.js'
import { annualResultForm, commentForm, historyForm, rectificationForm, reportForm } from './sheets/papers.js'
import { rosterForm } from './sheets/roster.js'

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
