import type { AlertCode } from '../../../schema/alert.js'
import type { AlertHelp } from '../catalogue.js'

/** Meaning, cause and cure of each alert, in English. */
export const alertHelp: Record<AlertCode, AlertHelp> = {
  'year-mismatch': {
    meaning: 'The years of the policy and of the case differ.',
    cause: 'The wrong policy was chosen, or the year of the case is wrong.',
    cure: 'Choose the policy of the same year, or correct the year of the case.',
  },
  'unknown-subject': {
    meaning: 'The case names a subject that is not on the roster.',
    cause: 'A wrong id, or the roster is incomplete.',
    cure: 'Correct the id, or add to the roster.',
  },
  'unknown-organization': {
    meaning: 'The case names an organization that is not on the roster.',
    cause: 'A wrong id or name, or the roster is incomplete.',
    cure: 'Correct it, or add to the roster.',
  },
  'unknown-track': {
    meaning: 'The case names a track that the policy does not have.',
    cause: 'A wrong id, or the wrong policy.',
    cure: 'Use a track of the policy.',
  },
  'unknown-kind': {
    meaning: 'A kind of organization is not in the policy.',
    cause: 'A wrong kind, or another word for it.',
    cure: 'Use a kind of the policy.',
  },
  'unknown-grade': {
    meaning: 'A grade is not in the policy.',
    cause: 'A wrong grade, or the word of another year.',
    cure: 'Use a grade of the policy.',
  },
  'unknown-option': {
    meaning: 'A mark is no option of the ballot.',
    cause: 'A slip in entering, or a ballot that does not fit the policy.',
    cure: 'Compare with the paper ballot and correct the entry.',
  },
  'not-a-score': {
    meaning: 'A mark is no score that the ballot takes.',
    cause: 'A slip in entering, a score out of range, or one with too many decimals.',
    cure: 'Compare with the paper ballot and correct the entry.',
  },
  'unknown-class': {
    meaning: 'A voter class is missing or not in the policy.',
    cause: 'It was left out, or is wrong.',
    cure: 'Fill in or correct the voter class.',
  },
  'unknown-component': {
    meaning: 'A score component is not in the policy.',
    cause: 'A wrong name, or the wrong policy.',
    cure: 'Use a component of the policy.',
  },
  'unknown-incident-kind': {
    meaning: 'A kind of incident is not in the policy.',
    cause: 'A wrong kind, or another word for it.',
    cure: 'Use a kind of the policy.',
  },
  'unknown-quota': {
    meaning: 'A number was handed down for no quota of the policy.',
    cause: 'A wrong id or kind, or a quota whose number is not handed down.',
    cure: 'Use a quota of the policy whose number is handed down, and one of its cohorts.',
  },
  'unknown-event': {
    meaning: 'The case names an event that is not in the policy.',
    cause: 'A wrong word, or another word for it; the meeting is no event of this list.',
    cure: 'Use an event of the policy; give the day of the meeting in its own place.',
  },
  'duplicate-event': {
    meaning: 'An event from which days are counted has several days.',
    cause: 'It was entered twice, or one of the days is wrong.',
    cure: 'Keep the right day; say whom it concerns where it concerns one person only.',
  },
  'input-missing': {
    meaning: 'Something that is needed was not supplied.',
    cause: 'It was not handed in or not entered.',
    cure: 'Supply it; where there is none, supply an empty list.',
  },
  'month-only-date': {
    meaning: 'A date is a month alone.',
    cause: 'The source does not name the day.',
    cure: 'Find out and write the full date; leave it where the first day is right.',
  },
  'duplicate-ballot': {
    meaning: 'A ballot with the same number was entered several times.',
    cause: 'It was entered twice, or a number was used twice.',
    cure: 'Compare with the paper ballots; remove the copy or correct the number.',
  },
  'duplicate-tally': {
    meaning: 'There are several tallies for one subject, or one score is in a tally twice.',
    cause: 'It was entered twice.',
    cure: 'Keep the right one.',
  },
  'duplicate-score': {
    meaning: 'There are several scores for one subject and component.',
    cause: 'It was entered twice.',
    cure: 'Keep the right one.',
  },
  'duplicate-handed-down': {
    meaning: 'Several numbers that differ were handed down for one quota.',
    cause: 'It was entered twice, or an older number was left in.',
    cure: 'Keep the number that was settled last.',
  },
  'tally-mismatch': {
    meaning: 'The ballots and the tally disagree.',
    cause: 'A mistake in counting or entering.',
    cure: 'Compare with the paper ballots and correct the wrong side.',
  },
  'tally-incomplete': {
    meaning: 'A tally does not list every option.',
    cause: 'An option was left out; zero votes are written 0.',
    cure: 'Fill in the votes for every option.',
  },
  'tally-sum': {
    meaning: 'A stated total is not the sum of its parts.',
    cause: 'A mistake in adding or entering.',
    cure: 'Compare with the paper ballots and correct the tally.',
  },
  'returned-over-issued': {
    meaning: 'More ballots were returned than issued.',
    cause: 'One of the figures is wrong.',
    cure: 'Check the records of issue and return.',
  },
  'issued-over-present': {
    meaning: 'More ballots were issued than persons were present.',
    cause: 'One of the figures is wrong, or absent persons were given ballots.',
    cure: 'Check the attendance and the record of issue.',
  },
  'present-over-due': {
    meaning: 'More persons were present than due.',
    cause: 'One of the figures is wrong.',
    cure: 'Check the list of those due and the attendance.',
  },
  'no-votes': {
    meaning: 'There is not one valid ballot.',
    cause: 'Nobody voted, or all ballots are blank or spoiled.',
    cure: 'Check the paper ballots; the committee decides about the grade.',
  },
  'quorum-not-met': {
    meaning: 'Fewer persons were present than the plan requires.',
    cause: 'Too few came, or a figure is wrong.',
    cure: 'Check the attendance; if it is so, the committee decides whether the meeting counts.',
  },
  'composition-not-met': {
    meaning: 'The voters are not made up as the plan requires.',
    cause: 'Too few of a group came, or the attendance list is wrong.',
    cure: 'Check the attendance list; if it is so, the committee decides whether the ballots count.',
  },
  'rules-clash': {
    meaning: 'Rules that hold ask for grades that exclude one another.',
    cause: 'The rules of the plan contradict one another.',
    cure: 'The committee decides, and the plan is amended.',
  },
  'ungraded-despite-rule': {
    meaning: 'A rule leaves the subject without a grade while another limits the grade.',
    cause: 'The plan does not say which comes first.',
    cure: 'The committee decides.',
  },
  'to-be-graded-later': {
    meaning: 'No grade is given for now; it is to be found later.',
    cause: 'A rule that puts the grade off holds, such as a pending inquiry or a long leave.',
    cure: 'When the matter is settled, bring the case up to date (for example with the day of clearing) and appraise again.',
  },
  'proposal-tied': {
    meaning: 'More than one grade has the most votes.',
    cause: 'A tie.',
    cure: 'The committee gives a judgement.',
  },
  'judgement-not-admissible': {
    meaning: 'A judgement asks for a grade that the rules forbid.',
    cause: 'It contradicts a rule, or the grade is wrong.',
    cure: 'Correct the judgement, or check the votes and incidents that the rule rests on.',
  },
  'duplicate-judgement': {
    meaning: 'One subject has several judgements with different grades.',
    cause: 'It was entered twice, or changed.',
    cure: 'Keep the final one.',
  },
  'quota-unmet': {
    meaning: 'The share of grades is not as the plan asks.',
    cause: 'Too many or too few are fixed by rules, incidents or judgements.',
    cure: 'The committee decides, by judgements where it wishes.',
  },
  'quota-tie': {
    meaning: 'A tie keeps the share of grades from being as the plan asks.',
    cause: 'Tied subjects are not split.',
    cure: 'The committee gives judgements on the tied.',
  },
  'quota-undetermined': {
    meaning: 'It cannot be told whether a quota applies, or what it comes to.',
    cause: 'The facts about the committee, the number of persons or the number handed down were not supplied.',
    cure: 'Supply what is missing and appraise again.',
  },
  'consequence-undetermined': {
    meaning: 'It cannot be told whether a consequence follows.',
    cause: 'Something needed for it was not supplied.',
    cure: 'Supply it.',
  },
  'due-date-unset': {
    meaning: 'The day for an obligation is not set.',
    cause: 'The committee sets it and the judgement does not state it.',
    cure: 'Let the committee set the day and enter it.',
  },
  'history-conflict': {
    meaning: 'Earlier grades for one organization and year contradict one another.',
    cause: 'It was entered twice, or one entry is wrong.',
    cure: 'Check the files and keep the right entry.',
  },
  'history-current-year': {
    meaning: 'The earlier grades hold one of this year or later.',
    cause: 'It was entered by mistake, or the year is wrong.',
    cure: 'Remove it from the earlier grades, or correct the year.',
  },
  'history-policy-unknown': {
    meaning: 'The policy that an earlier grade comes from was not supplied, and its grade is none of this policy.',
    cause: 'The grades of the earlier year are other ones.',
    cure: 'Supply the policy of that year too; until then the grade of the year counts as not known.',
  },
  'history-streak-unknown': {
    meaning: 'The policy of an earlier year has no such streak, and its grades cannot be measured by this policy.',
    cause: 'That policy lacks the streak or calls it otherwise, or its grades are other ones.',
    cure: 'Write a streak of the same id into that policy, with the grades that correspond.',
  },
  'annual-result-barred': {
    meaning: 'An annual result contradicts this appraisal.',
    cause: 'The annual appraisal did not take this result into account.',
    cure: 'Correct the annual result.',
  },
  'meeting-outside-window': {
    meaning: 'The meeting is not within the time that the plan sets.',
    cause: 'It was held early or late, or the date is wrong.',
    cure: 'Check the date; if it is so, state the reason.',
  },
  'organization-without-secretary': {
    meaning: 'An organization of the roster has no secretary who debriefs.',
    cause: 'The post is vacant, or the roster is incomplete.',
    cure: 'Add the secretary; where the post is vacant, name who debriefs.',
  },
  'organization-with-several-secretaries': {
    meaning: 'An organization has more than one secretary.',
    cause: 'A former one is still listed, or the roster is wrong.',
    cure: 'Keep the one who debriefs.',
  },
  'coverage-count': {
    meaning: 'The roster and the plan differ in the number of organizations.',
    cause: 'The roster lacks one, has one too many, or a kind is wrong.',
    cure: 'Check the roster and the kinds.',
  },
  'debrief-without-ballot': {
    meaning: 'Somebody debriefed without any ballot.',
    cause: 'Ballots were not handed out or not entered.',
    cure: 'Enter the ballots.',
  },
  'debrief-without-comment': {
    meaning: 'Somebody debriefed without a comment.',
    cause: 'There was none, or it was not recorded.',
    cure: 'Enter the comment.',
  },
  'comment-without-problem': {
    meaning: 'A comment names no problem.',
    cause: 'It only praises, or was not entered in full.',
    cure: 'Add the problems that were named.',
  },
  'attendance-missing': {
    meaning: 'One of the groups that must be invited did not attend.',
    cause: 'It was not invited, did not come, or was not recorded.',
    cure: 'Check the attendance; if it is so, state the reason.',
  },
  'visit-missing': {
    meaning: 'No visit before the meeting is on record.',
    cause: 'There was none, or it was not recorded.',
    cure: 'Enter the visit; if there was none, state the reason.',
  },
  'report-missing': {
    meaning: 'There is no report.',
    cause: 'It was not handed in or not entered.',
    cure: 'Hand it in or enter it.',
  },
  'report-late': {
    meaning: 'The report came after its day.',
    cause: 'It was late, or the date is wrong.',
    cure: 'Check the date; if it is so, state the reason.',
  },
  'report-not-reviewed': {
    meaning: 'The report was not reviewed before the meeting.',
    cause: 'The review was left out, late or not recorded.',
    cure: 'Enter the day of review; if there was none, state the reason.',
  },
  'report-topics-missing': {
    meaning: 'The report lacks topics of the plan.',
    cause: 'They were left out or not entered.',
    cure: 'Complete the report, or enter the topics.',
  },
  'report-compulsory-missing': {
    meaning: 'The report lacks compulsory items.',
    cause: 'They were left out or not entered.',
    cure: 'Complete the report, or enter the items.',
  },
  'report-without-problems': {
    meaning: 'The report names no problem.',
    cause: 'It only praises, or was not entered in full.',
    cure: 'Return it to be completed, or enter the problems.',
  },
  'report-proportion-low': {
    meaning: 'The part of a report on problems and their causes is smaller than the plan requires.',
    cause: 'The report says too little of them, or the proportion was entered wrongly.',
    cure: 'Have the report extended, or correct the entry.',
  },
  'report-last-year-unanswered': {
    meaning: "The report does not answer last year's comments.",
    cause: 'It was left out or not entered.',
    cure: 'Return it to be completed, or enter it.',
  },
  'report-on-behalf-not-permitted': {
    meaning: 'Somebody reported on behalf of the organization without being permitted to.',
    cause: 'The time in post is long enough, or its first day is wrong.',
    cure: 'Check the first day in post; the secretary reports in person.',
  },
  'dossier-incomplete': {
    meaning: 'The closing dossier is not complete.',
    cause: 'Grades, opinions, comments or rectification plans are not there yet.',
    cure: 'Complete it and hand it in.',
  },
  'event-too-early': {
    meaning: 'An event comes before a period is over, such as a posting that ends too soon.',
    cause: 'A wrong day, or the period was not kept.',
    cure: 'Check the day; if it is so, let the period run in full.',
  },
  'event-too-late': {
    meaning: 'An event comes after the last day of a deadline, such as an appeal that is late.',
    cause: 'A wrong day, or it is late indeed.',
    cure: 'Check the day; if it is so, the committee decides what is to be done.',
  },
}
