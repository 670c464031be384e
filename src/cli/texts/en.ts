import { enCertify } from './enCertify.js'
import { enCompare } from './enCompare.js'
import { enMargins, enPossible } from './enMargins.js'
import { enPaper } from './enPaper.js'
import { enRegister } from './enRegister.js'
import { enSchedule } from './enSchedule.js'
import { enTemplate } from './enTemplate.js'
import type { CliTexts } from './texts.js'

const list = (items: readonly string[]): string => items.join(', ')
const perhaps = (meant?: string): string => (meant === undefined ? '' : ` Did you mean "${meant}"?`)

const system = new Map([
  ['EACCES', 'no permission'],
  ['EPERM', 'no permission'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EEXIST', 'there is a file of that name, not a folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['EISDIR', 'there is a folder of that name'],
  ['ENOENT', 'not found'],
])

/** The texts of the command line in English. */
export const enTexts: CliTexts = {
  help: `Usage: shuzhi-pingyi <command> [options]

Commands
  template OUT             write the workbook to be filled in (.xlsx)
  appraise CASE            grades: a table in the terminal, or files
  explain  CASE            why one secretary has that grade
  readings CASE            who gets another grade when the plan is read in another way
  pivots   CASE            who gets another grade without which incident or judgement
  margins  CASE            how many ballots everybody is from another grade
  possible CASE            which grades ballots that are open or in dispute leave
  check    POLICY          check a plan
  compare  POLICY POLICY [CASE]...  how two plans differ, and whose result is another
  certify  POLICY          prove the properties of a plan, or show what breaks them
  schedule [CASE]          the deadlines of the plan: a table, or a calendar
  rectify  ACTION ...      the rectification register: start, list, add, take steps, close, carry over
  year     CASE            this year's results as the case that next year starts from
  paper    CASE            ballots, sign-in sheet, letters, notice, rectification lists and other papers

CASE     a case.json, a folder of office files, or one workbook
POLICY   id of a shipped plan (wuding-river-2023) or a plan file (.json); wuding-river-2023 where left out

template
  --roster FILE            fill in the people of a roster (workbook or CSV)
  --case CASE              fill in everything that a case holds
  --policy POLICY  --lang zh|en

Options of appraise, explain, readings, pivots, margins, possible and paper
  --policy POLICY          which plan
  --earlier POLICY         a plan that earlier grades come from, may be repeated
  --reading ID=WAY         read an open phrase in another way; may be repeated, as in --reading veto-base=issued
  --meeting DATE           day of the meeting, where the case does not have it
  --lang zh|en             language, zh by default
  --json                   JSON only (not paper)
appraise
  --out DIR                write appraisal.json, results.xlsx, explanations.txt, report.html
  --today DATE             day on which the progress of rectification is measured
explain
  --subject ID|NAME        whom (id or name of a secretary, or name of an organization)
  --all                    the rules that did not decide, too
readings and pivots
  --limit NUMBER           how many combinations are examined at most, 4096 by default
margins
  --subject ID|NAME        one of them alone, with examples
possible
  --outstanding WHO=NUMBER ballots not counted yet, may be repeated, as in --outstanding s03=2
  --disputed WHO=BALLOT    ballots in dispute, their ids with commas between, may be repeated
  --track ID               on which track, where somebody is graded on several
  --limit NUMBER           how many ways are looked at at most, 100000 by default
check
  --json  --lang zh|en
compare
  --ballots NUMBER         compare every tally of so many valid ballots, 60 by default
  --meeting DATE  --lang zh|en  --json
certify
  --ballots N              the most ballots a person has (60 where left out)
  --out FILE               write the certificate (JSON), and beside it what breaks a property as cases
  --json  --lang zh|en
schedule
  --meeting DATE           day of the meeting (required where there is no case, or the case does not have it)
  --event EVENT=DATE       day of an event of the plan, may be repeated: --event posting=2023-12-25
  --out FILE.ics           write a calendar for Outlook, phones and the like
  --today DATE             what is past on that day, and what is next
  --policy POLICY  --reading ID=WAY  --lang zh|en

rectify
  rectify new  CASE --out REGISTER      start a register (.json or .xlsx) from a case, or from appraisal.json
  rectify list REGISTER                 what is open; with --all, what is closed too
      --today DATE                      what is overdue, days left, who is to be told under the plan
  rectify add  REGISTER --subject ID|NAME --problem TEXT --source SOURCE   [--by NAME]
      SOURCE: self, superior, public
  rectify advance REGISTER ITEM STEP --on DATE   [--by NAME] [--note TEXT]
      plan     --measure TEXT (may be repeated) --responsible NAME --due DATE
      start, submit
      return   --reason TEXT
      extend   --due DATE --reason TEXT
      close
  rectify close REGISTER ITEM --on DATE
  rectify carry REGISTER CASE.json [--on DATE]   bring next year's case to where the register stands
  --out FILE               write to another file and leave the register (also from .json to .xlsx and back)
  --policy POLICY  --lang zh|en
year
  --register REGISTER      carry the open items of this register over (those of the appraisal where left out)
  --to POLICY              the plan of the next year
  --on DATE                the day of carrying over
  --out FILE               write the case (.json), or the workbook to be filled in (.xlsx); standard output where left out
  --policy POLICY  --earlier POLICY  --reading ID=WAY  --meeting DATE  --lang zh|en
paper
  --out DIR                where to write (required)
  --kind KIND,KIND         which papers alone: ballots, ballot-sheet, sign-in, counting, summary,
                           letters, notice, talks, rectification, dossier
  --each                   ballots, letters, talks and rectification lists: one file a person
  --html                   pages that print, in place of .docx

Others
  --help                   this text
  --version                version

A DATE is written 2023-12-20.
Exit status: 0 done; 1 done, with error alerts (template: something was not carried; check: errors or warnings that are not explained; certify: a property is broken); 2 not done, nothing was written.
`,
  usage: {
    hint: 'See shuzhi-pingyi --help',
    noCommand: 'No command was given.',
    unknownCommand: (name, known, meant) => `There is no command "${name}".${perhaps(meant)} Commands: ${list(known)}.`,
    unknownOption: (name, command, known, meant) =>
      `${command} has no option "${name}".${perhaps(meant)} Options: ${list(known)}.`,
    noValue: (name) => `Option ${name} needs a value.`,
    valueNotTaken: (name) => `Option ${name} takes no value.`,
    twice: (name) => `Option ${name} may be given once only.`,
    missingOption: (name, command) => `${command} needs the option ${name}.`,
    arguments: {
      CASE: 'a CASE (case.json, folder or workbook)',
      POLICY: 'a POLICY (id or file)',
      REGISTER: 'a REGISTER (.json or .xlsx)',
      ITEM: 'the id of an ITEM',
      STEP: 'a STEP (plan, start, submit, return, extend, close)',
      OUT: 'OUT (a file, .xlsx)',
    },
    missingArgument: (name, command) => `${command} needs ${name}.`,
    surplus: (found) => `"${found}" is one argument too many.`,
    notADay: (name, found) => `"${found}" for ${name} is no day; write it as 2023-12-20.`,
    notACount: (name, found) => `"${found}" for ${name} is no positive whole number.`,
    notALanguage: (found) => `"${found}" for --lang is not known; it is zh or en.`,
    notANumber: (name, found) => `"${found}" for ${name} is no whole number from 1 to 9999.`,
    notAReading: (found) => `"${found}" for --reading is not of the form ID=WAY, as in veto-base=issued.`,
    unknownReading: (id, known, meant) => `The plan has no reading "${id}".${perhaps(meant)} Readings: ${list(known)}.`,
    unknownAlternative: (id, found, known) => `Reading "${id}" has no way "${found}"; there are: ${list(known)}.`,
    notAnEvent: (found) => `--event “${found}” is not written as EVENT=DATE, such as posting=2023-12-25.`,
    unknownEvent: (id, known, meant) =>
      `The plan has no event “${id}”. ${perhaps(meant)}${known.length > 0 ? `Known are: ${list(known)}.` : ''}`,
    otherMeeting: (given, inCase) => `--meeting says ${given} and the case says ${inCase}: check which day is right.`,
  },
  policy: {
    unknown: (name, shipped, meant) =>
      `There is no plan "${name}", neither shipped nor as a file.${perhaps(meant)} Shipped plans: ${list(shipped)}.`,
    unreadable: (path, reason) => `The plan ${path} cannot be read (${reason}).`,
    notJson: (path, reason) => `The plan ${path} is no JSON (${reason}).`,
    faulty: (path, count) => `The plan ${path} has ${count} faults:`,
    migrated: (path, from, to) =>
      `The policy file ${path} is written in schema version ${from}; it was read as version ${to}, and the file is unchanged.`,
  },
  check: {
    plan: (title, version) => `${title} (version ${version})`,
    section: (name, count) => `${name} (${count})`,
    accepted: 'explained by the plan',
    place: (pointer, clause, code) =>
      `${pointer === '' ? '/' : pointer}  ${clause === null ? '' : `${clause}  `}${code}`,
    cause: 'cause    ',
    cure: 'cure     ',
    proof: 'proof    ',
    example: 'example  ',
    explained: 'why      ',
    open: (count) => `Not explained: ${count}.`,
    well: 'Nothing that is not explained.',
    checked:
      'Checked: form, references and readings, and what in the plan is impossible, contradicts itself, leaves gaps or has no effect.',
  },
  files: {
    faults: (count) => `The case has ${count} faults; nothing was appraised:`,
    notes: (count) => `Notes on reading (${count}):`,
    nothingWritten: 'No file was written.',
    intoInput: (path) => `--out ${path} is where the case lies; choose another folder.`,
    cannotRead: (path, reason) => `${path} cannot be read (${reason}).`,
    cannotWrite: (path, reason) => `${path} cannot be written (${reason}).`,
    noPictures: (name) =>
      `The pictures of report.html need "${name}", which is not installed; tables stand in their place: npm install ${name}`,
    missingPackage: (name) => `Writing results.xlsx needs "${name}", which is not installed: npm install ${name}`,
    written: (paths) => `Written: ${list(paths)}`,
  },
  system: (code) => system.get(code) ?? code,
  progress: {
    reading: (path) => `Reading ${path} ...`,
    appraising: 'Appraising ...',
    comparing: 'Comparing ...',
    comparingPlans: 'Comparing the plans ...',
    writing: (path) => `Writing to ${path} ...`,
  },
  subject: {
    unknown: (name, meant) => `"${name}" is not on the roster.${perhaps(meant)}`,
    several: (name, found) => `"${name}" is more than one; give the id: ${list(found)}.`,
    otherErrors: (count) => `The appraisal has ${count} error alerts; see appraise.`,
  },
  table: {
    title: (year, committee) => `${committee}   ${year} debrief and appraisal: results`,
    plan: (title, id, version) => `Plan: ${title} (${id} ${version})`,
    meeting: (day) => `Meeting: ${day ?? 'not supplied'}`,
    switched: (readings) => `Readings switched: ${list(readings)}`,
    headings: {
      rank: 'Rank',
      kind: 'Kind',
      organization: 'Organization',
      secretary: 'Secretary',
      valid: 'Valid',
      score: 'Score',
      grade: 'Grade',
      why: 'Because of',
    },
    share: (options) => options.join('+'),
    quota: (clause) => `quota ${clause}`,
    judgement: "the committee's judgement",
    judgementRefused: 'the judgement is not admissible',
    rule: (label, clause) => `${label} ${clause}`,
    provisional: (missing) => `provisional: ${list(missing)}`,
    provisionalMark: ' (prov.)',
    ties: '= after a rank: tied.',
    counted: (track, who, counts, valid) => `${track} (counted only)   ${who}: ${counts.join('   ')}   valid ${valid}`,
    committeeSecretary: "committee's secretary",
    notSupplied: '—',
  },
  summary: {
    quotas: 'Quotas',
    streaks: 'Streaks',
    manyPossible: (count) => `For ${count} more organizations it cannot be told: earlier grades are missing.`,
    alerts: (counts) => `Alerts (${list(counts)})`,
    noAlerts: 'No alerts.',
    missing: 'Not supplied',
    provisionalWithout: ' (grades are provisional without it)',
    supply: (missing, how) => `${missing}: ${how}`,
    register: ({ today, all, closed, overdue, undated }) =>
      `Rectification (as of ${today}): ${all} items, ${closed} closed, ${overdue} overdue, ${undated} without a day.`,
  },
  changes: {
    change: (who, from, to) => `${who} ${from} → ${to}`,
    statusOnly: (count) => `${count} keep the grade, but become provisional or cease to be so`,
    list: (items) => items.join('; '),
  },
  pivots: {
    title: (year, committee) =>
      `${committee}   ${year} debrief and appraisal: who gets another grade without which fact`,
    alone: 'Without this alone',
    together: 'Only without all of these',
    who: 'Who gets another grade',
    none: "No fact alone changes anybody's grade.",
    idle: (kinds) => `Without these nobody's grade changes: ${kinds.join('; ')}.`,
    idleOf: (kind, count, names) => `${kind}: ${count}${names.length > 0 ? ` (${list(names)})` : ''}`,
    kinds: {
      incident: 'incidents',
      judgement: 'judgements and opinions',
      attribute: 'other facts',
      tenure: 'tenures',
    },
    incomplete: 'Some organization has so many facts that not every set of them was tried; --limit allows more.',
  },
  readings: {
    title: (year, committee) =>
      `${committee}   ${year} debrief and appraisal: who gets another grade under another reading`,
    headings: { way: 'Switched alone', who: 'Who gets another grade' },
    impossible: 'conflicts with another reading; the plan does not hold together',
    unmoved: (ways) => `Nobody's grade changes when one of these alone is switched: ${list(ways)}.`,
    besides: 'What else changes (switched alone)',
    consequences: (people) => `consequences of ${people} persons`,
    streaks: (count) => `${count} streaks`,
    alerts: (appeared, disappeared) => `${appeared} alerts more, ${disappeared} alerts gone`,
    hangs: 'Grades that hang on readings',
    person: (who, standing) => `${who}   now ${standing}`,
    outcomes: (outcomes) =>
      `in all combinations: ${list(outcomes.map(({ standing, count }) => `${standing} in ${count}`))}`,
    single: (ways, to) => (ways.length === 1 ? `${ways[0]} alone: ${to}` : `one of ${list(ways)} alone: ${to}`),
    together: (ways, to) => `${ways.join(' with ')}: ${to}`,
    more: (count) => `${count} more sets, see --json`,
    unsure: (count) => `Another ${count} keep their grade; only whether it is provisional hangs on readings.`,
    others: (count, complete) =>
      complete
        ? `The other ${count} keep their grade however the plan is read.`
        : `The other ${count} keep their grade in every combination examined.`,
    combinations: ({ total, readings, concerned }) =>
      `All readings have ${total} combinations; ${readings} readings can move a grade, with ${concerned} combinations.`,
    track: (label) => `${label}: `,
    examined: ({ examined, complete, impossible }) =>
      `${complete ? `All ${examined} were examined` : `${examined} were examined (fewest switches first), not all; --limit allows more`}${impossible > 0 ? `; ${impossible} of them conflict with one another and do not hold together` : ''}.`,
  },
  supply: {
    meeting: 'give it with --meeting 2023-12-20',
    sheet: (label, column) =>
      column === undefined ? `supply a sheet "${label}"` : `fill in the column "${column}" of the sheet "${label}"`,
    emptySheet: (label) =>
      `supply a sheet "${label}"; if there are none, one with the header only, or 无 in the workbook of template`,
    caseFile: 'give it in case.json',
    workdays:
      'install chinese-days (npm install chinese-days); where the holidays of that year are not ordered or not in it yet, update it once they are',
  },
  schedule: enSchedule,
  compare: enCompare,
  paper: enPaper,
  margins: enMargins,
  possible: enPossible,
  register: enRegister,
  certify: enCertify,
  template: enTemplate,
  internal: (message) => `Internal error, not done: ${message}`,
}
