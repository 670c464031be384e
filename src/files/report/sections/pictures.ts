import type { Policy } from '../../../schema/policy.js'
import { drawCharts } from '../../pictures/drawChart.js'
import { outlineGrades } from '../../pictures/gradesPictures.js'
import type { Undrawn } from '../../pictures/picture.js'
import { outlineRectification } from '../../pictures/rectificationPictures.js'
import { outlineVotes } from '../../pictures/votesPictures.js'
import { outlineYears } from '../../pictures/yearsPictures.js'
import { MissingPackageError } from '../../write/packages.js'
import { html, Markup } from '../html.js'
import type { ReportContext } from '../reportContext.js'
import { numbersHtml } from '../tableHtml.js'

const outlines = ({ results, options }: ReportContext): Undrawn[] => {
  const { appraisal, policy, caseFile, explain } = results
  const how = { ...explain, words: options.pictureWords, today: options.today }
  const graded = (track: Policy['tracks'][number]) => !track.tallyOnly
  return [
    ...policy.tracks.flatMap(({ id }, index) =>
      outlineVotes(appraisal, policy, caseFile, id, { ...how, id: `votes-${index + 1}` }),
    ),
    ...policy.tracks
      .filter(graded)
      .flatMap(({ id }, index) =>
        outlineGrades(appraisal, policy, caseFile, id, { ...how, id: `grades-${index + 1}` }),
      ),
    ...outlineYears(appraisal, policy, caseFile, how),
    ...outlineRectification(appraisal, policy, caseFile, how),
  ]
}

const drawn = async (report: ReportContext, undrawn: readonly Undrawn[]) => {
  const { options } = report
  if (options.pictures === false) return { svgs: undefined, missing: undefined }
  try {
    return { svgs: (await drawCharts(undrawn)).map(({ svg }) => svg), missing: undefined }
  } catch (error) {
    if (!(error instanceof MissingPackageError)) throw error
    options.onMissingPackage?.(error.package)
    return { svgs: undefined, missing: error.package }
  }
}

/**
 * The pictures with their numbers; where they cannot be drawn, the numbers alone and one line that says why.
 *
 * @param report - the report's context
 * @returns the body of that part
 */
export const picturesHtml = async (report: ReportContext): Promise<Markup> => {
  const { words } = report
  const undrawn = outlines(report)
  const { svgs, missing } = await drawn(report, undrawn)
  const figures = undrawn.map(({ id, title, description, table }, index) => {
    const svg = svgs?.[index]
    const numbers = numbersHtml(table, `${id}-numbers`)
    if (svg === undefined)
      return html`<section class="numbers"><h3>${title}</h3><p>${description}</p>${numbers}</section>\n`
    // The drawing escapes every text itself, and comes from nowhere else.
    return html`<figure>
<figcaption>${title}</figcaption>
<div class="picture" role="region" tabindex="0" aria-label="${title}">${new Markup(svg)}</div>
<p class="described">${description}</p>
<details><summary>${words.numbers}</summary>${numbers}</details>
</figure>\n`
  })
  return html`${missing !== undefined && html`<p class="warning">${words.noPictures(missing)}</p>`}${undrawn.length === 0 && html`<p>${words.none}</p>`}${figures}`
}
