import type { PaperTexts } from './paperTexts.js'

const list = (items: readonly string[]): string => items.join(', ')

/** The texts of `paper` in English. */
export const enPaper: PaperTexts = {
  unknownKind: (found, known, meant) =>
    `--kind has no "${found}".${meant === undefined ? '' : ` Did you mean "${meant}"?`} It takes, separated by commas: ${list(known)}.`,
  unsettled: (count) => `${count} whose grade is not settled are in no letter, notice or record of a talk.`,
  meetingOnly: 'No grade is settled yet: only what the meeting needs was written; name other papers with --kind.',
  empty: (kinds) => `Nothing to write, left out: ${list(kinds)}.`,
  nothing: 'There is nothing to write; no file was written.',
  missingPackage: (name) => `Writing .docx needs "${name}", which is not installed: npm install ${name}`,
  errors: (count) => `The appraisal has ${count} error alerts; see appraise, and settle them before the papers go out.`,
}
