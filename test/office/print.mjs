// Prints workbooks and Word files with LibreOffice and looks whether the pages are fit to be handed out:
//   node test/office/print.mjs out/results.xlsx out/paper/通报.docx …
// Ends with 1 where a file cannot be opened, a page is empty, a cell shows ### instead of its number, a text of a cell
// is cut off, a page lacks a heading of its table (a column that went to another page), a character of a
// Word file is on none of its pages, or no Chinese font was there.
// Needs soffice (or its path in SOFFICE), pdftotext and pdffonts.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as xlsx from '@e965/xlsx'
import { lostText } from './lostText.mjs'

/** Fewer characters than this are nothing but the head and foot of a page; that of a Word file has its number alone. */
const leastText = { '.xlsx': 60, '.docx': 8 }

const run = (command, words) => {
  const options = { encoding: 'utf8', timeout: 180_000, maxBuffer: 1 << 28 }
  const { status, stdout, stderr, error } = spawnSync(command, words, options)
  if (error) throw new Error(`${command}: ${error.message}`)
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`)
  return stdout
}

const squeezed = (text) => text.normalize('NFKC').replace(/\s/gu, '')

/** What a sheet must show: every text of its cells somewhere, and the headings of its table on each page. */
const sheetsOf = (file) => {
  const book = xlsx.read(readFileSync(file), { cellNF: true })
  return book.SheetNames.flatMap((name, index) => {
    if (book.Workbook?.Sheets?.[index]?.Hidden) return []
    const sheet = book.Sheets[name]
    const places = Object.keys(sheet).filter(
      (place) => !place.startsWith('!') && String(sheet[place].v ?? '').trim() !== '',
    )
    const textAt = (place) => squeezed(sheet[place].w ?? String(sheet[place].v))
    const titles = book.Workbook?.Names?.find((one) => one.Name === '_xlnm.Print_Titles' && one.Sheet === index)
    const row = /\$(\d+):\$\d+$/u.exec(titles?.Ref ?? '')?.[1]
    const headings =
      row === undefined ? null : places.filter((place) => place.replace(/^[A-Z]+/u, '') === row).map(textAt)
    return [{ name, texts: places.map((place) => ({ place, text: textAt(place) })), headings }]
  })
}

/** What is missing on the paper; lines of one cell follow one another in the order in which the page was drawn. */
const missingOn = (file, pdf) => {
  const pages = run('pdftotext', ['-raw', pdf, '-']).split('\f').slice(0, -1).map(squeezed)
  const whole = pages.join('')
  const sheets = sheetsOf(file)
  const cut = sheets.flatMap(({ name, texts }) =>
    texts.filter(({ text }) => !whole.includes(text)).map(({ place, text }) => `${name}!${place} is cut off: ${text}`),
  )
  const split = pages.flatMap((page, index) => {
    const fits = sheets.some(({ name, headings }) =>
      headings ? headings.every((heading) => page.includes(heading)) : page.includes(squeezed(name)),
    )
    return fits ? [] : [`page ${index + 1} lacks a heading of its table`]
  })
  return [...cut.slice(0, 20), ...split]
}

/** What a Word file has and its pages lack. */
const lostOn = (file, pages) => {
  const lost = lostText(file, pages.join(''))
  return lost.length > 0 ? [`its pages lack ${lost.slice(0, 20).join(' ')}`] : []
}

/** Every fault of one printed file. */
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
  const hasChinese = /cjk|song|sun|hei|kai|ming|han|wenquan/iu.test(run('pdffonts', [pdf]))
  const faults = pages.flatMap((text, index) => {
    const page = `page ${index + 1}`
    return [
      ...(text.replace(/\s/gu, '').length < leastText[extname(file)] ? [`${page} is empty`] : []),
      ...(text.includes('###') ? [`${page} has a column that is too narrow (###)`] : []),
    ]
  })
  const missing = extname(file) === '.docx' ? lostOn(file, pages) : missingOn(file, pdf)
  return [...faults, ...(hasChinese ? [] : ['no Chinese font was used']), ...missing]
}

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: node test/office/print.mjs FILE…')
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
