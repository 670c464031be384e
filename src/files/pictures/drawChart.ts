import { loadCharts } from '../write/packages.js'
import { chartOption } from './chartOption.js'
import { sizes } from './chartStyle.js'
import type { Picture, Undrawn } from './picture.js'
import { oneLine } from './pictureText.js'

/** Named with what stands in their place on machines that lack them. */
const fonts = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', SimHei, SimSun, sans-serif"

const escaped = (text: string): string =>
  oneLine(text).replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')

/** A page may forbid styles inside elements; what they say of letters can be said by attributes too. */
const asAttributes = (style: string): string =>
  style
    .split(';')
    .filter((one) => one !== '' && one !== 'font-family:inherit')
    .map((one) => ` ${one.replace(/^\s*([\w-]+)\s*:\s*(.*)$/u, '$1="$2"')}`)
    .join('')

/**
 * The library numbers its drawings as it goes, and marks them for a script that is not there: ids get the picture's own
 * name, the marks go. Every text in it is escaped already, so that `<` begins a tag and nothing else.
 */
const settled = (svg: string, id: string): string =>
  svg.replace(/<style[^>]*>.*?<\/style>\s*/su, '').replace(/<[^>]+>/gu, (tag) =>
    tag
      .replace(/ (?:class|ecmeta_\w+|pointer-events|xml:space)="[^"]*"/gu, '')
      .replace(/ style="([^"]*)"/u, (_, style: string) => asAttributes(style))
      .replace(/\bzr\d+-/gu, `${id}-`)
      .replace(/ >$/u, '>'),
  )

/**
 * Draws pictures. The same pictures give the same bytes, whatever was drawn before.
 *
 * @param undrawn - what to draw
 * @returns the pictures
 * @throws MissingPackageError where the chart library (an optional dependency) is not installed
 */
export const drawCharts = async (undrawn: readonly Undrawn[]): Promise<Picture[]> => {
  if (undrawn.length === 0) return []
  const { init } = await loadCharts()
  return undrawn.map(({ id, chart, title, description, table }) => {
    const { option, height } = chartOption(chart)
    const drawing = init(null, null, { renderer: 'svg', ssr: true, width: sizes.width, height })
    drawing.setOption(option)
    const svg = settled(drawing.renderToSVGString({ useViewBox: true }), id)
    drawing.dispose()
    const head = [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sizes.width} ${height}" role="img"`,
      ` aria-labelledby="${id}-title ${id}-desc" font-family="${fonts}">`,
      `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>`,
    ].join('')
    return { svg: svg.replace(/^<svg[^>]*>/u, head), title, description, table }
  })
}
