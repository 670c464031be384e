// Prints workbooks with LibreOffice and looks whether the pages are fit to be handed out:
//   node test/office/print.mjs out/results.xlsx …
// Ends with 1 where a workbook cannot be opened, a page is empty, or a cell shows ### instead of its number.
// Needs soffice (or its path in SOFFICE) and pdftotext.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Fewer characters than a heading has: nothing but the head and foot of the page. */
const leastText = 60

const run = (command, words) => {
  const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: 'utf8', timeout: 180_000 })
  if (error) throw new Error(`${command}: ${error.message}`)
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`)
  return stdout
}

/** Every fault of one printed workbook. */
const faultsOf = (file, folder) => {
  if (!existsSync(file)) return ['there is no such file']
  run(process.env.SOFFICE ?? 'soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ])
  const pdf = join(folder, `${basename(file, extname(file))}.pdf`)
  if (!existsSync(pdf)) return ['LibreOffice could not open it']
  // A form feed ends every page.
  const pages = run('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1)
  if (pages.length === 0) return ['it has no pages']
  return pages.flatMap((text, index) => {
    const page = `page ${index + 1}`
    return [
      ...(text.replace(/\s/gu, '').length < leastText ? [`${page} is empty`] : []),
      ...(text.includes('###') ? [`${page} has a column that is too narrow (###)`] : []),
    ]
  })
}

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: node test/office/print.mjs WORKBOOK…')
  process.exitCode = 2
}
for (const file of files) {
  const folder = mkdtempSync(join(tmpdir(), 'print-'))
  try {
    const faults = faultsOf(file, folder)
    for (const fault of faults) console.error(`${file}: ${fault}`)
    if (faults.length > 0) process.exitCode = 1
    else console.log(`${file}: fit to print`)
  } catch (error) {
    console.error(`${file}: ${error.message}`)
    process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
