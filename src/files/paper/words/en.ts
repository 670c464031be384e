import { enDossierItems } from './enDossierItems.js'
import type { AskedAbout, PaperWords } from './paperWords.js'

const asked = ({ subjects, organization, name, plan }: AskedAbout): string => {
  if (subjects === 'organizations' || name === '') return `the work of ${organization}`
  if (!plan.includes('抓基层党建')) return `the work of ${name} (${organization})`
  return `how the secretary of ${organization} leads party building`
}

const decimalsText = (decimals: number): string =>
  decimals === 0 ? 'a whole number' : `with at most ${decimals} decimal${decimals === 1 ? '' : 's'}`

const line = '________________'

/** The words of all papers in English. */
export const enPaperWords: PaperWords = {
  fileNames: {
    ballots: 'ballots',
    'ballot-sheet': 'ballot-sheet',
    'sign-in': 'sign-in',
    counting: 'counting',
    summary: 'summary',
    letters: 'letters',
    notice: 'notice',
    talks: 'talks',
    rectification: 'rectification',
    dossier: 'dossier',
  },
  numbers: {
    section: (number) => `${number}. `,
    subsection: (number) => `(${number}) `,
    item: (number) => `${number}. `,
  },
  headings: {
    number: 'No.',
    organization: 'Organization',
    secretary: 'Secretary',
    remark: 'Notes',
    valid: 'Valid',
    rank: 'Rank',
    score: 'Score',
    grade: 'Grade',
    decision: 'Decision',
    problem: 'Problem',
    source: 'Named by',
    measures: 'Measures',
    responsible: 'By whom',
    due: 'Due',
    state: 'State',
    name: 'Name',
    post: 'Unit and post',
    signature: 'Signature',
    option: 'Mark',
    tally: 'Tally (five strokes a box)',
    total: 'Votes',
    reference: 'Ref.',
    author: 'Author',
    subject: 'Title',
    date: 'Date',
    pages: 'Pp.',
    problems: 'Problems and shortcomings',
    suggestions: 'Suggestions',
  },
  committeeSecretary: "the committee's secretary",
  openDay: 'Date: ______________',
  comma: ', ',
  semicolon: '; ',
  sentences: (sentences) => sentences.join(' '),
  person: (name, organization) => (organization ? `${organization} (${name})` : name),
  named: (name, organization) => `${organization ? `${organization} (${name})` : name}: `,
  stop: '.',
  noGrade: '—',
  provisional: (grade) => `${grade} (provisional)`,
  ballot: {
    title: ({ subjects }) =>
      subjects === 'committee-secretary'
        ? "Ballot on the report of the committee's secretary"
        : subjects === 'organizations'
          ? 'Ballot on the work of an organization'
          : 'Ballot on the debriefing of a secretary',
    whose: ({ organization, name }) => `(About: ${[organization, name].filter(Boolean).join(', ')})`,
    content: 'Question',
    overall: (about) => `Your overall mark for ${asked(about)}`,
    problems: (about) => `Problems and shortcomings that you see in ${asked(about)}`,
    suggestions: (about) => `Your suggestions on ${asked(about)}`,
    score: (from, to) => `Score (${from} to ${to})`,
    note: (texts) =>
      `Mark one box below the options with “√”${texts ? '; write problems and suggestions in words in their boxes' : ''}.`,
    scoreNote: (from, to, decimals) => `Write a score from ${from} to ${to}, ${decimalsText(decimals)}.`,
    voter: (classes) => `You are (mark one with “√”): ${classes.map((label) => `□ ${label}`).join('  ')}`,
    sheetNote: 'Mark one box of each row with “√”.',
    sheetScoreNote: (from, to, decimals) =>
      `Write a score from ${from} to ${to} in each row, ${decimalsText(decimals)}.`,
  },
  signIn: {
    title: (year) => `Sign-in sheet of the appraisal meeting, ${year}`,
    meeting: (day) => `Date: ${day ?? line}    Place: ${line}`,
    secretaries: 'Secretaries who debrief',
  },
  counting: {
    title: (year, track) => `Counting sheet, ${year}${track === null ? '' : ` (${track})`}`,
    figures: 'Issued: ________    Returned: ________    Valid: ________',
    blank: 'Blank',
    spoiled: 'Spoiled',
    signers: `Called by: ____________  Counted by: ____________  Watched by: ____________`,
  },
  summary: {
    title: (year, track) => `Summary of results, ${year}${track === null ? '' : ` (${track})`}`,
    subtitle: ({ committee, meeting }) =>
      `(For the deliberation of ${committee}; day of the meeting: ${meeting ?? 'not supplied'})`,
    share: (options) => `Share of ${options.join(' + ')}`,
    notes: 'Grounds of the grades',
    quotas: 'Quotas',
    opinions: 'Comprehensive opinions',
    strengths: 'Strengths',
    problems: 'Problems',
    alerts: 'To be settled',
    streaks: 'Grades over the years',
    signers: `Head of the committee (signature): ${line}    Date: ${line}`,
  },
  opinion: {
    strengths: (items) => `Strengths: ${items.join('; ')}.`,
    problems: (items) => `Problems: ${items.join('; ')}.`,
  },
  letter: {
    title: 'Result of the appraisal',
    addressee: (name) => `To ${name}:`,
    opening: ({ policy, year, organization, track }) =>
      `This is the result of your appraisal${organization ? ` (${organization})` : ''} for ${year}${track === null ? '' : `, “${track}”`}, under “${policy}”.`,
    grade: 'Grade',
    graded: (grade) => `Your grade is “${grade}”.`,
    ungraded: (reason) => `You are not graded: ${reason}.`,
    later: (reason) => `You are not graded for now: ${reason}.`,
    opinion: 'Comprehensive opinion',
    problems: 'Problems on the rectification list',
    problem: ({ problem, sources, due }) =>
      `${problem} (named by: ${sources.join(', ')}${due === null ? '' : `; due: ${due}`})`,
    follows: 'What follows',
    closing: 'Please put these problems right and carry the work through.',
  },
  notice: {
    title: (year) => `Notice of the results of the appraisal, ${year}`,
    addressee: 'To all organizations:',
    opening: ({ policy, meeting, people }) =>
      `Under “${policy}”, ${people} ${people === 1 ? 'subject was' : 'subjects were'} appraised${meeting === null ? '' : `; the meeting was held on ${meeting}`}. The results are as follows.`,
    grades: 'Grades',
    grade: (grade, count) => `Graded “${grade}” (${count})`,
    ungraded: (count) => `Not graded (${count})`,
    open: (count) => `The grades of the other ${count} are not settled yet and will be announced later.`,
    quotas: 'Quotas',
    problems: 'Problems to be put right',
    items: (count, bySource) =>
      `${count} ${count === 1 ? 'problem is' : 'problems are'} on the rectification list: ${bySource.join(', ')} (a problem with several sources counts under each).`,
    bySource: (source, count) => `${source} ${count}`,
    follows: 'What follows',
    applies: ({ clause, may, obligation, count, all }) =>
      `Under clause ${clause}, ${all ? 'for all' : `for ${count} of them`}${may ? ', where the committee so decides' : ''}: ${obligation}.`,
    rectify: 'Every secretary carries through what the rectification list names.',
  },
  talk: {
    title: 'Record of a reminder talk',
    rows: {
      time: 'Time',
      place: 'Place',
      talker: 'Talk held by',
      talkerPost: 'Post',
      person: 'With',
      organization: 'Unit',
      recorder: 'Recorded by',
      present: 'Present',
      because: 'Reason',
      problems: 'Problems to be put right',
      content: 'Talk',
      answer: 'Answer',
      demands: 'Demands and days',
      talkerSigns: 'Signed (talk held by)',
      personSigns: 'Signed (talked to)',
    },
    due: (obligation) => `${obligation}.`,
  },
  rectification: {
    title: (year) => `Rectification list, ${year}`,
    whole: 'all',
    whose: ({ organization, name }) => (organization ? `Organization: ${organization}    Secretary: ${name}` : name),
    signers: `Secretary (signature): ${line}    Date: ${line}`,
    wholeSigners: `Committee (seal): ${line}    Date: ${line}`,
  },
  dossier: {
    title: 'Contents of the dossier',
    subtitle: (year) => `(Appraisal of ${year})`,
    items: enDossierItems,
    copies: (count) => `${count} ${count === 1 ? 'copy' : 'copies'}`,
    entries: (count) => `${count} ${count === 1 ? 'item' : 'items'}`,
    people: (count) => `${count} ${count === 1 ? 'person' : 'people'}`,
    lacking: (sentences) => `Note: ${sentences.join(' ')}`,
    signers: 'Filed by: ____________  Checked by: ____________  Date: ____________',
  },
}
