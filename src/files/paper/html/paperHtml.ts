import { html, Markup } from '../../report/html.js'
import { styleHash } from '../../report/styleHash.js'
import type { Paper } from '../paper.js'
import { printableLine } from '../printableText.js'
import { blockHtml } from './blockHtml.js'
import { ownRules } from './ownRules.js'
import { paperStyle } from './paperStyle.js'

/**
 * Writes a paper as one page of HTML that prints in the layout of official documents. It runs no script, loads nothing, and
 * shows every text as text; the same paper gives the same bytes.
 *
 * @param paper - as plain data
 * @returns the page
 * @example
 * ```ts
 * const [notice] = resultPapers(appraise(wudingRiver2023, caseFile), wudingRiver2023, caseFile, { kinds: ['notice'] })
 * paperHtml(notice).startsWith('<!doctype html>') // => true
 * ```
 */
export const paperHtml = ({ title, language, orientation, numbered, parts }: Paper): string => {
  const own = ownRules()
  const written = parts.map(
    ({ blocks }) => html`<section class="part">\n${blocks.map((block) => blockHtml(block, own))}</section>\n`,
  )
  const style = paperStyle(orientation, numbered, own.rules())
  const allowed = `default-src 'none'; style-src '${styleHash(style)}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(allowed)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${printableLine(title)}</title>
<style>${new Markup(style)}</style>
</head>
<body class="${orientation}">
${written}</body>
</html>
`.toString()
}
