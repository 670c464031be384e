import type { TemplateTexts } from './templateTexts.js'

/** What `template` says, in English. */
export const enTemplate: TemplateTexts = {
  either: 'Only one of --roster and --case can be given.',
  notAWorkbook: (path) => `"${path}" is no .xlsx; give a name that ends with .xlsx.`,
  overInput: (path) => `${path} would be written over the input, or into its folder; choose another place.`,
  missingPackage: (path, name) => `Writing ${path} needs "${name}", which is not installed: npm install ${name}`,
  lost: (count) => `The workbook does not carry ${count} parts of the case:`,
  place: (pointer) => `${pointer}: no sheet has a place for it`,
}
