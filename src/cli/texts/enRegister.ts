import type { RegisterTexts } from './registerTexts.js'

const list = (items: readonly string[]): string => items.join(', ')
const perhaps = (meant?: string): string => (meant === undefined ? '' : ` Did you mean "${meant}"?`)
const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`

const things = { appraisal: 'The appraisal', register: 'The register', to: 'The plan of --to', case: 'The case' }

/** The texts of `rectify` and `year` in English. */
export const enRegister: RegisterTexts = {
  noAction: (actions) => `rectify needs what to do: ${list(actions)}.`,
  unknownAction: (found, actions, meant) => `rectify cannot "${found}".${perhaps(meant)} It can: ${list(actions)}.`,
  unknownStep: (found, known) => `There is no step "${found}". Steps: ${list(known)}.`,
  unknownSource: (found, known) => `"${found}" for --source is not known; it is one of ${list(known)}.`,
  unknownItem: (found, meant) => `The register has no item "${found}".${perhaps(meant)}`,
  severalItems: (found, ids) => `More than one item begins with "${found}"; write the whole id: ${list(ids)}.`,
  unknownSubject: (found, meant) => `The register does not know "${found}".${perhaps(meant)}`,
  severalSubjects: (found, ids) => `"${found}" is more than one; give the id: ${list(ids)}.`,
  noProblem: '--problem needs a problem; words for "none" are not listed.',
  stepNeeds: (step, options) =>
    `${step} needs ${options.length === 1 ? 'the option' : 'the options'} ${list(options)}.`,
  stepTakesNot: (step, option) => `${step} takes no option ${option}.`,
  illegal: {
    state: (item, state, step, legal) =>
      `Item ${item} is "${state}"; ${step} is not possible now. ${legal.length > 0 ? `Possible: ${list(legal)}.` : 'It is closed for good.'}`,
    beforeLastStep: (item, on, last) =>
      `The last step of item ${item} was on ${last}; this one cannot be on ${on}, before it.`,
    dueBeforePlan: (due, on) => `Due on ${due}, before the day of the plan, ${on}.`,
    notLater: (due, before) => `The new day ${due} is not later than ${before}.`,
    carried: (item, year) => `Item ${item} is carried over into ${year} already.`,
  },
  unchanged: (path) => `${path} was not changed.`,
  exists: (path) =>
    `There is a file ${path} already, which was not overwritten; choose another name, or move the old register away.`,
  notARegister: (path) => `"${path}" is to be a register, with a name that ends in .json or .xlsx.`,
  faults: (path, count) => `The register ${path} has ${count} faults:`,
  appraisalFaults: (path, count) => `The appraisal ${path} has ${count} faults:`,
  tooLong: (sheet, limit) =>
    `A text of "${sheet}" has more than the ${limit} characters that a cell holds; keep the register as .json.`,
  missingPackage: (name) => `Writing an .xlsx register needs "${name}", which is not installed: npm install ${name}`,
  policyNotAtHand: (id) =>
    `The plan "${id}" of the register is not shipped; give its file with --policy to see who is to be told.`,
  steps: { plan: 'plan', start: 'start', submit: 'submit', return: 'return', extend: 'extend', close: 'close' },
  sources: { self: 'self', superior: 'superior', public: 'public' },
  done: (item, step, state) => `Item ${item}: ${step}; now "${state}".`,
  added: (item) => `Added to the register as ${item}.`,
  merged: (item) => `The same problem is in the register as ${item}; only the source was added.`,
  started: (count) => `The register is started with ${count} items.`,
  title: (committee, year) => `${committee}   ${year} rectification register`,
  headings: {
    item: 'Item',
    organization: 'Organization',
    subject: 'Secretary',
    problem: 'Problem',
    state: 'State',
    due: 'Due',
    left: 'Left',
    tell: 'To be told',
  },
  daysLeft: (left) => (left < 0 ? `${days(-left)} overdue` : left === 0 ? 'due today' : `${days(left)} left`),
  noDue: 'not set',
  none: 'No open items.',
  progress: ({ all, states, closed }) =>
    `${all} items: ${list(states.map(({ state, count }) => `${count} ${state}`))}; closed ${closed}.`,
  today: ({ today, overdue, undated }) => `As of ${today}: ${overdue} overdue, ${undated} without a day.`,
  overdue: 'Overdue',
  overdueItem: (item, who, due, left) => `${item}   ${who}   ${due} (${left})`,
  alarms: 'To be told under the plan',
  alarm: (who, items) => `${who}: ${list(items)}`,
  list,
  next: {
    otherYear: (what, found, expected) => `${things[what]} is of ${found}, not of ${expected}.`,
    onlyJson: (path) => `"${path}" for --out is to be a case, with a name that ends in .json.`,
    neither: (path) => `"${path}" for --out is to be a case or a workbook, with a name that ends in .json or .xlsx.`,
    onlyJsonCase: (path) => `Items can be carried into a .json case only, which "${path}" is not.`,
    caseFaults: (path, count) => `The case ${path} has ${count} faults:`,
    gradesNotKnown: (names) =>
      `The grades of ${names.length} are provisional and not in the history; make the case anew once they are final: ${list(names)}.`,
    incidentsCarried: (count) =>
      `${count} incidents that next year's rules may look at are carried over: the list is there now, so add those of the new year before appraising.`,
    attributesLeftOut: (names) => `Facts of the year that were left out, to be filled in anew: ${list(names)}.`,
    items: (carried, closed) => `Rectification items: ${carried} carried over, ${closed} closed ones left behind.`,
    history: (year, count) => `History: ${count} entries of ${year}.`,
  },
}
