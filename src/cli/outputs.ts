import { realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { explainDetermination, explanationText } from '../explain/index.js'
import { reportHtml } from '../files/report/reportHtml.js'
import { MissingPackageError } from '../files/write/packages.js'
import { writeResultsWorkbook } from '../files/write/resultsWorkbook.js'
import { Failure } from './failure.js'
import type { Outcome } from './outcome.js'
import type { Terminal } from './terminal.js'
import type { CliTexts } from './texts/texts.js'
import type { OutputFile } from './writeFiles.js'

const names = ['appraisal.json', 'results.xlsx', 'explanations.txt', 'report.html'] as const

/** The appraisal document as it is printed and written. */
export const appraisalJson = ({ appraisal }: Pick<Outcome, 'appraisal'>): string =>
  `${JSON.stringify(appraisal, null, 2)}\n`

const explanations = ({ appraisal, plan, caseFile, texts, language }: Outcome): string => {
  const told = appraisal.tracks.flatMap((track) =>
    track.determinations.flatMap(({ subject }) => {
      const explanation = explainDetermination(appraisal, plan, track.id, subject, caseFile, { language })
      return explanation ? [explanationText(explanation, { language })] : []
    }),
  )
  const head = [
    texts.table.title(appraisal.year, caseFile.committee?.name ?? plan.issuer),
    texts.table.plan(plan.title, plan.id, plan.version),
    texts.table.meeting(caseFile.meeting?.date ?? null),
  ]
  return `${[head.join('\n'), ...told].join('\n\n')}\n`
}

const workbook = async ({ appraisal, policy, caseFile, texts, language }: Outcome): Promise<Uint8Array> => {
  try {
    return await writeResultsWorkbook(appraisal, policy, caseFile, { language })
  } catch (error) {
    if (error instanceof MissingPackageError) throw new Failure([texts.files.missingPackage(error.package)])
    throw error
  }
}

const report = (
  { appraisal, policy, caseFile, texts, language, today }: Outcome,
  terminal: Pick<Terminal, 'error'>,
): Promise<string> =>
  reportHtml(appraisal, policy, caseFile, {
    language,
    today,
    onMissingPackage: (name) => terminal.error(`${texts.files.noPictures(name)}\n`),
  })

const real = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch {
    return resolve(path)
  }
}

/**
 * Refuses a folder where the results would lie among the case's own files, and be read as such the next time.
 *
 * @param input - path of the case
 * @param folder - where the results are to go
 * @param texts - for the fault
 * @throws Failure where they would
 */
export const refuseInputFolder = async (input: string, folder: string, texts: CliTexts): Promise<void> => {
  const [from, to] = [await real(input), await real(folder)]
  const isFolder = (await stat(input).catch(() => null))?.isDirectory() ?? false
  const meets = isFolder ? from === to : dirname(from) === to && names.some((name) => join(to, name) === from)
  if (meets) throw new Failure([texts.files.intoInput(folder)])
}

/**
 * Everything that `--out` writes, ready to be written.
 *
 * @param outcome - the appraisal
 * @param folder - where it goes
 * @param terminal - is told where pictures cannot be drawn
 * @returns the files
 * @throws Failure where the spreadsheet writer is not installed
 */
export const outputFiles = async (
  outcome: Outcome,
  folder: string,
  terminal: Pick<Terminal, 'error'>,
): Promise<OutputFile[]> => {
  const contents = [
    appraisalJson(outcome),
    await workbook(outcome),
    explanations(outcome),
    await report(outcome, terminal),
  ]
  return names.map((name, index) => ({ path: join(folder, name), content: contents[index] ?? '' }))
}
