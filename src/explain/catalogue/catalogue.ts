import type { LintCode } from '../../analyse/lint/finding.js'
import type { Declared, LimitOf, NotAnalysed } from '../../analyse/lint/findingParams.js'
import type { Never } from '../../analyse/margins/margin.js'
import type { AlertCode } from '../../schema/alert.js'
import type { Operator, Outcome } from '../../schema/appraisal.js'
import type { Base } from '../../schema/condition.js'
import type { FaultCode, FormatName, JsonType, ReferenceTarget } from '../../schema/fault.js'
import type { FileFaultCode } from '../fileFault.js'

/** The values that a sentence may name, each already in words. */
export type Facts = Readonly<Record<string, string>>

/** A sentence with `{name}` where a value goes; as a function where the wording depends on which values are there. */
export type Text = string | ((facts: Facts) => string)

/** What `alertHelp` tells about one alert code. */
export interface AlertHelp {
  /** What the alert says, in general. */
  meaning: string
  /** How it usually comes about. */
  cause: string
  /** What to do about it. */
  cure: string
}

/** A comparison in words: when it is true, and when it is not. */
export interface Relation {
  /** The comparison is true. */
  yes: Text
  /** The comparison is not true. */
  no: Text
}

/** Single words, labels, and how a language puts things together. */
export interface Words {
  /** In place of a value that is not there. */
  absent: string
  /** One quoted label. */
  quote: string
  /** Between the items of a list. */
  listSeparator: string
  /** Some people and how many they all are. */
  andOthers: string
  /** Between quoted labels. */
  quoteSeparator: string
  /** Between comparisons that apply together. */
  and: string
  /** Between statements of one sentence. */
  semicolon: string
  /** Between whole sentences. */
  sentenceSeparator: string
  /** Words for true and false. */
  yes: string
  /** Words for true and false. */
  no: string
  /** A day, from `{year}`, `{month}`, `{day}`. */
  day: string
  /** A month, from `{year}`, `{month}`. */
  month: string
  /** The names of the months, January first. */
  months: readonly string[]
  /** A year, from `{year}`. */
  year: string
  /** A run of numbers, from `{first}`, `{last}`. */
  range: string
  /** The clause, from its label. */
  clause: string
  /** This grade and all that are worse. */
  orWorse: string
  /** This grade and all that are better. */
  orBetter: string
  /** The heading of an explanation, from `{subject}` and, where known, `{organization}`. */
  title: Text
  /** The committee's secretary where the roster does not name one. */
  committeeSecretary: string
  /** The meeting, as an event. */
  meeting: string
  /** What an alert says, after its clause and the subjects that it concerns. */
  about: Text
  /** Everybody on the track. */
  everybody: string
  /** The state of a determination; `later`: without a grade for now. */
  status: Record<'graded' | 'ungraded' | 'provisional' | 'later', string>
  /** The value of a condition. */
  outcome: Record<Outcome, string>
  /** How much an alert matters. */
  severity: Record<'error' | 'warning' | 'info', string>
  /** Whether a consequence is compulsory. */
  force: Record<'must' | 'may', string>
  /** The answer of a streak. */
  answer: Record<'certain' | 'possible' | 'no', string>
  /** Where a problem was named. */
  source: Record<'self' | 'superior' | 'public', string>
  /** The state of a rectification item. */
  state: Record<'listed' | 'planned' | 'in-progress' | 'submitted' | 'closed', string>
  /** Why a ballot does not count. */
  spoiled: Record<'several-marks' | 'unknown-option' | 'not-a-score' | 'conflicting-copies' | 'unknown-class', string>
  /** A number of ballots or persons, by what is counted. */
  base: Record<Base, string>
  /** The figures of a tally. */
  figure: Record<'due' | 'present' | 'issued' | 'returned' | 'valid' | 'blank' | 'spoiled', string>
  /** The lists of a case. */
  list: Readonly<Record<string, string>>
  /** The fields of a case that alerts and faults name. */
  field: Readonly<Record<string, string>>
  /** The parts of the closing dossier. */
  part: Record<'grades' | 'opinions' | 'comments' | 'rectification-plans', string>
  /** The types of JSON values. */
  type: Record<JsonType, string>
  /** The formats of texts, each with an example. */
  format: Record<FormatName, string>
  /** What an id can refer to. */
  target: Record<ReferenceTarget, string>
  /** Where a fault is in a document. */
  place: Text
  /** The document as a whole. */
  root: string
  /** Where a fault is in a file, from `{file}`, `{sheet}`, `{row}`, `{column}`, and the sentence on it. */
  filePlace: Text
  /** The columns of the table of alerts. */
  alertTable: Record<'title' | 'introduction' | 'code' | 'severity' | 'meaning' | 'cause' | 'cure', string>
}

/** Comparisons and what they are about. */
export interface EvidenceTexts {
  /** Shares and scores against a limit. */
  relation: Record<Operator, Relation>
  /** Months in post against a limit. */
  months: Record<Operator, Relation>
  /** Votes, base and percentage. */
  share: Text
  /** The share where voter classes are weighted. */
  weighted: Text
  /** A number of points. */
  points: Text
  /** A score. */
  score: Text
  /** The total score. */
  total: string
  /** Incidents that count, in `{found}`; `open`: only those that have not been cleared. */
  incident: Text
  /** No incident that counts; those `{outside}` the year and those `{cleared}`. */
  noIncident: Text
  /** One incident: day, basis, by whom, and the day on which it was cleared. */
  incidentItem: Text
  /** Time in post. */
  tenure: Text
  /** Not yet in post on the day. */
  notYetInPost: Text
  /** Kind of organization. */
  kind: Relation
  /** A recorded fact. */
  attribute: Relation
  /** A recorded number. */
  attributeNumber: Text
  /** Whose incident or fact it is, where it is not the subject's own. */
  whose: Record<'organization' | 'committee', string>
  /** The grade that came out. */
  grade: Relation
  /** Whether the committee called the problem serious. */
  serious: Record<'yes' | 'no', string>
  /** Nothing to compare. */
  nothing: string
}

/** What a plan asks for, where nothing has been compared yet. */
export interface ConditionTexts {
  /** What is compared and how: `{what}` and `{relation}`. */
  comparison: Text
  /** An operator with its `{limit}`. */
  relation: Record<Operator, Text>
  /** Months in post with their `{limit}`. */
  months: Record<Operator, Text>
  /** The ballots or persons that a share is taken of. */
  base: Record<Base, string>
  /** The share of `{options}` in `{base}`; `any`: of each option by itself; `weighted`: by voter class. */
  share: Text
  /** An incident on record; `{whose}`, `open`, and `year` where only the plan's year counts. */
  incident: Text
  /** The time in post on `{day}`. */
  tenure: Text
  /** The day of the meeting. */
  meeting: string
  /** The kind of organization: one, or `several`. */
  kind: Text
  /** A recorded fact with the value asked for. */
  attribute: Text
  /** A recorded number. */
  attributeNumber: Text
  /** A grade. */
  grade: Text
  /** A grade worse than `{grade}`. */
  gradeBelow: Text
  /** What the committee must have said on how serious the problem is. */
  serious: Record<'yes' | 'no', string>
  /** What does not hold. */
  not: Text
  /** Between conditions of which one suffices. */
  or: string
  /** Parts that belong together. */
  group: Text
  /** What always holds, and what never does. */
  constant: Record<'always' | 'never', string>
  /** The first day in post. */
  since: Text
  /** Nothing is on record that a rule looks at. */
  noFacts: string
  /** A part of the plan: its name, and what it asks for. */
  stated: Text
  /** A rule: its condition, and what follows. */
  rule: Text
  /** A consequence of the plan: what must follow, and what may. */
  consequence: Record<'must' | 'may', Text>
  /** A quota, in whatever cohort, with its bound and the parts of how it is filled. */
  quota: Text
  /** How a quota is filled, in parts. */
  quotaPart: Record<
    | 'within'
    | 'nearestOnly'
    | 'minimum'
    | 'on-top'
    | 'soft'
    | 'nearest'
    | 'floor'
    | 'ceil'
    | 'when'
    | 'subjects'
    | 'due'
    | 'present',
    Text
  >
  /** Of whom a quota is taken: of all, of each kind, of groups. */
  cohort: Record<'all' | 'kind' | 'kinds', Text>
}

/** Parts of a plan that have a sentence of their own. */
export type PlanPart =
  | 'window'
  | 'before'
  | 'after'
  | 'days'
  | 'weeks'
  | 'workingDays'
  | 'set-by-committee'
  | 'rankedBy'
  | 'quorum'
  | 'mean'
  | 'points'
  | 'outOf'
  | 'composition'
  | 'compositionShare'
  | 'persons'
  | 'weighted'
  | 'scores'
  | 'best'
  | 'first-match'
  | 'bands'
  | 'plurality'
  | 'band'
  | 'none'
  | 'alarm'
  | 'group'
  | 'streak'
  | 'streakUngraded'
  | 'track'
  | 'set'

/** Edits of a plan, and the names of its parts. */
export interface EditTexts {
  /** `{what}` of `{head}` is otherwise. */
  changed: Text
  /** `{what}` is there that was not. */
  memberAdded: Text
  /** `{what}` is gone. */
  memberRemoved: Text
  /** A whole `{thing}` is there that was not. */
  added: Text
  /** A whole `{thing}` is gone. */
  removed: Text
  /** `{head}` has another place. */
  moved: Text
  /** A thing with its clause. */
  head: Text
  /** A thing inside another one. */
  inside: Text
  /** A kind of thing with its name. */
  named: Text
  /** The name of a thing that has none, from its place. */
  ordinal: Text
  /** The plan as a whole. */
  plan: string
  /** All that a thing says. */
  content: string
  /** Parts of a plan. */
  part: Record<PlanPart, Text>
  /** What the entries of each list are. */
  thing: Readonly<Record<string, string>>
  /** The members of a plan's objects, by key. */
  field: Readonly<Record<string, string>>
  /** A `{value}` with its unit, by key. */
  unit: Readonly<Record<string, Text>>
  /** Fixed values, by key and value. */
  choice: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Why a grade is what it is. */
export interface ReasonTexts {
  /** A rule, by its value. */
  rule: Record<Outcome, Text>
  /** What a rule does when it holds, and when it does not. */
  effect: Record<
    'exactly' | 'atMost' | 'atLeast' | 'ungraded' | 'later' | 'provisionally' | 'report-on-behalf',
    Relation
  >
  /** A rule named inside a sentence. */
  ruleName: Text
  /** How the first proposal came about. */
  proposal: Record<'best' | 'first-match' | 'bands' | 'plurality' | 'none' | 'undetermined', Text>
  /** A quota moved the grade. */
  quotaMove: Text
  /** What a quota asks for. */
  quotaBound: Record<'around' | 'atLeast' | 'atMost' | 'count' | 'handed-down', Text>
  /** What the ratio of a quota is taken of. */
  quotaBase: Record<'subjects' | 'due' | 'present', Text>
  /** How a quota came out; `applies` is the value of its condition. */
  quotaResult: Text
  /** The committee's judgement. */
  judgement: Record<'applied' | 'not-admissible', Text>
  /** Reasons without a rule for having no grade. */
  ungraded: Readonly<Record<string, string>>
}

/** What follows, and what is told about a person. */
export interface ConsequenceTexts {
  /** Obligations by their code. */
  obligation: Readonly<Record<string, Text>>
  /** An obligation with its day. */
  due: Text
  /** An obligation whose day is open. */
  dueOpen: Text
  /** What follows. */
  must: Text
  /** What may follow. */
  may: Text
  /** What cannot be told yet. */
  undetermined: Text
  /** What a streak asks for, from `{count}`, `{grades}`, and whether `{ungraded}` years count and `{reviews}` are counted. */
  streakRun: Text
  /** Years of the same grade. */
  streak: Record<'certain' | 'possible' | 'no', Text>
  /** The opening sentence on a person. */
  opening: Record<'graded' | 'ungraded' | 'provisional' | 'provisional-no-grade' | 'tally-only', Text>
  /** The counts. */
  tally: Text
  /** The votes for each option, one after the other. */
  counts: Text
  /** Votes for one option. */
  votes: Text
  /** The highest and the lowest score given. */
  scores: Text
  /** The place in the ranking. */
  rank: Text
  /** What is missing. */
  missing: Record<'provisional' | 'other' | 'tally-only', Text>
  /** The heading of the rules that did not decide. */
  others: string
  /** One way of reading an open phrase. */
  reading: Text
}

/** What was found by asking questions of a plan. */
export interface AnalysisTexts {
  /** How somebody stands. */
  standing: Record<'graded' | 'provisional' | 'provisional-no-grade' | 'ungraded' | 'later' | 'absent', Text>
  /** An open phrase read in one way. */
  switched: Text
  /** A single fact of a case, by its kind. */
  fact: Record<'incident' | 'judgement' | 'opinion' | 'attribute' | 'tenure', Text>
}

/** What the linter finds in a plan. */
export interface FindingTexts {
  /** What is the matter. */
  sentence: Record<LintCode, Text>
  /** Meaning, cause and cure of each finding. */
  help: Record<LintCode, AlertHelp>
  /** The cure of each fault of form. */
  fault: Record<FaultCode, string>
  /** What a finding rests on. */
  proof: Record<'structural' | 'shown' | 'proven' | 'enumerated', Text>
  /** Why something was not analysed. */
  why: Record<NotAnalysed, string>
  /** What a limit is compared with. */
  of: Record<LimitOf, string>
  /** What can be declared. */
  what: Record<Declared, string>
  /** What a clause is to become. */
  as: Readonly<Record<string, string>>
  /** An example in words. */
  example: Record<'subject' | 'change' | 'since' | 'score' | 'judged' | 'ballots' | 'nothing', Text>
  /** The page with the table of findings. */
  table: Record<'title' | 'introduction' | 'faults' | 'faultsIntroduction', string>
}

/** How far a grade is. */
export interface MarginTexts {
  /** So many ballots away, with an example where the tally is known. */
  ballots: Text
  /** Ballots marked otherwise. */
  relabel: Text
  /** More ballots. */
  add: Text
  /** Fewer ballots. */
  remove: Text
  /** One tally that leads there. */
  example: Text
  /** How the votes for one option change in it. */
  move: Text
  /** Ballots without a mark. */
  blank: Text
  /** The same in one voter class. */
  inClass: Text
  /** Nothing was found as far as was looked. */
  beyond: Text
  /** So many points away. */
  score: Text
  /** Which way. */
  way: Record<'up' | 'down', string>
  /** Why nothing leads there. */
  never: Record<Never['because'], Text>
}

/** Every text of one language. */
export interface Catalogue {
  /** Words, labels and punctuation. */
  words: Words
  /** Comparisons. */
  evidence: EvidenceTexts
  /** What a plan asks for. */
  conditions: ConditionTexts
  /** How a plan was edited. */
  edits: EditTexts
  /** Reasons. */
  reasons: ReasonTexts
  /** Consequences and the paragraph. */
  consequences: ConsequenceTexts
  /** Questions asked of a plan. */
  analysis: AnalysisTexts
  /** Inputs that were not supplied; `attributes` and `scores` stand for all of theirs. */
  missing: Readonly<Record<string, Text>>
  /** Alerts. */
  alerts: Record<AlertCode, Text>
  /** Meaning, cause and cure of each alert. */
  alertHelp: Record<AlertCode, AlertHelp>
  /** Faults of a JSON document. */
  faults: Record<FaultCode, Text>
  /** Faults of an office's file. */
  fileFaults: Record<FileFaultCode, Text>
}

/** Texts that replace built-in ones, section by section and entry by entry. */
export type CatalogueOverride = { readonly [Section in keyof Catalogue]?: Partial<Catalogue[Section]> } & {
  /** Of what the linter finds, whose texts are loaded where they are used only. */
  readonly findings?: Partial<FindingTexts>
  /** Of how far a grade is: loaded where it is used only, too. */
  readonly margins?: Partial<MarginTexts>
}
