import type { AlertCode } from '../../../schema/alert.js'
import type { Text } from '../catalogue.js'

/** One sentence for each alert, in English. */
export const alerts: Record<AlertCode, Text> = {
  'year-mismatch': 'The policy is for {policy}, the case for {case}.',
  'unknown-subject': '“{id}” in {list} is not on the roster.',
  'unknown-organization': 'The organization “{id}” in {list} is not on the roster.',
  'unknown-track': 'The policy has no track “{id}”, named in {list}.',
  'unknown-kind': 'The policy has no kind of organization “{id}”, named in {list}.',
  'unknown-grade': 'The policy has no grade “{id}”, named in {list}; it is not used.',
  'unknown-option': '“{id}” in {list} is no option of the ballot; it is not counted.',
  'not-a-score': '“{id}” in {list} is no score that the ballot takes; it is not counted.',
  'unknown-class': 'The policy has no voter class “{id}”, named in {list}; it is not counted.',
  'unknown-component': 'The policy has no score component “{id}”, named in {list}; it is not used.',
  'unknown-incident-kind': 'The policy has no kind of incident “{id}”, named in {list}; it is not used.',
  'unknown-quota': ({ cohort }) =>
    `“{id}”${cohort ? ' ({cohort})' : ''} in {list} is no quota of the policy whose number is handed down; it is not used.`,
  'unknown-event':
    'The event “{id}” in {list} is not in the policy and is not used; the day of the meeting has its own place.',
  'duplicate-event': '{event} has several days ({days}); it cannot be told from which to count, so none is used.',
  'input-missing': 'Missing: {input}.',
  'month-only-date': 'Only the month is given for {field}; its first day is taken.',
  'duplicate-ballot': ({ agree }) =>
    agree
      ? '{track}: ballot “{ballot}” is there more than once with the same marks; it counts once.'
      : '{track}: ballot “{ballot}” is there more than once with different marks; it counts as one spoiled ballot.',
  'duplicate-tally': ({ class: voters, score }) => {
    const whose = voters ? ' for “{class}”' : ''
    return score
      ? `{track}: the tally${whose} gives the score {score} more than once; it is not used.`
      : `{track}: there is more than one tally${whose}; none is used.`
  },
  'duplicate-score': 'There is more than one score for “{component}”; none is used.',
  'duplicate-handed-down': '{quota} ({cohort}): several numbers were handed down that differ; none is used.',
  'tally-mismatch': '{track}: the ballots ({ballots}) and the tally ({tallies}) disagree; neither is used.',
  'tally-incomplete': ({ options }) =>
    `{track}: the tally lacks the votes for ${options ? '{options}' : 'each score'}; it is not used.`,
  'tally-sum': '{track}: the tally states {stated} {figure}, its parts add up to {counted}; it is not used.',
  'returned-over-issued': '{track}: {returned} ballots returned, more than the {issued} issued.',
  'issued-over-present': '{track}: {issued} ballots issued, more than the {present} persons present.',
  'present-over-due': '{present} persons present, more than the {due} due.',
  'no-votes': '{track}: there are no valid ballots, so no share can be computed.',
  'quorum-not-met': '{track}: {present} of {due} persons present, short of the required {limit}.',
  'composition-not-met': ({ base }) =>
    base
      ? '{track}: {found} of {base} ({of}) are {roles}, short of the required {limit}.'
      : '{track}: {found} are {roles}, fewer than the required {atLeast}.',
  'rules-clash':
    '{track}: rules that hold contradict one another: {rules}; the lowest grade asked for, {grade}, is taken.',
  'ungraded-despite-rule': '{track}: no grade is given under {ungraded}, though {rules} holds as well.',
  'to-be-graded-later': '{track}: no grade is given for now under {ungraded}; it is still to be found.',
  'proposal-tied':
    '{track}: {options} have the same number of votes, so no grade is proposed; the committee is to decide.',
  'judgement-not-admissible': ({ rules }) =>
    rules
      ? '{track}: the judgement asks for {grade}, which {rules} forbids; it is not used. Admissible: {admissible}.'
      : '{track}: the judgement asks for {grade}, which is not admissible; it is not used. Admissible: {admissible}.',
  'duplicate-judgement': '{track}: there are several judgements with different grades ({grades}); none is used.',
  'quota-unmet':
    '{quota}; this is not met: {cohort} {size}, target {target}, admissible {admissible}, fixed by a rule or a judgement {forced}, actual {actual}; the committee is to decide.',
  'quota-tie':
    'A tie is not split; {quota}; this is not met: {cohort} {size}, target {target}, admissible {admissible}, actual {actual}; the committee is to decide.',
  'quota-undetermined': '{quota}; this cannot be told yet: {missing}; the grades are provisional for: {cohort}.',
  'consequence-undetermined': 'It cannot be told yet whether this follows: {consequence}; {missing}.',
  'due-date-unset': 'The committee has not yet set the day for: {do}.',
  'history-conflict': ({ organization, review }) =>
    `The grades of ${organization ? '{organization}' : '{secretary}'} for {year}${review ? ', review {review},' : ''} contradict one another; none is used.`,
  'history-policy-unknown':
    'The grade {grade} among the earlier grades comes from the policy “{policy}”, which was not supplied, and is none of this policy; it counts as not known.',
  'history-streak-unknown':
    'The grade {grade} among the earlier grades comes from the policy “{policy}”, which has no such streak and cannot be measured by this one; it counts as not known.',
  'history-current-year':
    'The earlier grades hold one of {organization} for {year}, which is not an earlier year; it is not used.',
  'annual-result-barred': 'The annual result is “{result}”, but under the plan {consequence}.',
  'meeting-outside-window': 'The meeting is on {date}, not between {from} and {until}.',
  'organization-without-secretary': '{organization} has no secretary who debriefs; coverage is not full.',
  'organization-with-several-secretaries': '{organization} has {count} secretaries; one should debrief.',
  'coverage-count': 'The plan announces {announced} of {kinds}, the roster has {found}.',
  'debrief-without-ballot': 'There is no ballot.',
  'debrief-without-comment': 'There is no comment; each debrief needs one.',
  'comment-without-problem': 'The comment names no problem.',
  'attendance-missing': 'Nobody attended as {role}.',
  'visit-missing': 'No visit on or before {until} is on record.',
  'report-missing': 'There is no report.',
  'report-late': 'The report was handed in on {submittedOn}; it was due on or before {until}.',
  'report-not-reviewed': ({ reviewedOn }) =>
    reviewedOn
      ? 'The report was reviewed on {reviewedOn}; it should have been reviewed before the meeting on {meeting}.'
      : 'No review of the report is on record; it should be reviewed before the meeting on {meeting}.',
  'report-topics-missing': 'The report lacks these topics: {topics}.',
  'report-compulsory-missing': 'The report lacks these compulsory items: {topics}.',
  'report-without-problems': 'The report names no problem.',
  'report-proportion-low': 'Problems and their causes fill {proportion} of the report, less than the required {limit}.',
  'report-last-year-unanswered': "The report does not answer last year's comments.",
  'report-on-behalf-not-permitted': 'A report on behalf of the organization is not permitted here.',
  'dossier-incomplete': 'The closing dossier lacks: {part}.',
  'event-too-early': '{event} is on {on}, but {deadline} is over only at the end of {until}; this is too early.',
  'event-too-late': '{event} is on {on}, but {deadline} ended with {until}; this is too late.',
}
