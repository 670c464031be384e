import type * as Docx from 'docx'
import type * as Charts from 'echarts/core'
import type * as Fflate from 'fflate'
import type * as Hucre from 'hucre/xlsx'
import type * as CalendarWriter from 'ical-generator'

/** A package that `files` needs was left out at installation. */
export class MissingPackageError extends Error {
  /** Tells this error apart across builds. */
  readonly code = 'missing-package'
  /** Name of the package. */
  readonly package: string

  /**
   * @param name - name of the package
   * @param purpose - what needs it
   */
  constructor(name: string, purpose = 'writing .xlsx') {
    super(`${name} is not installed; it is needed for ${purpose}: npm install ${name}`)
    this.name = 'MissingPackageError'
    this.package = name
  }
}

/**
 * Loads the spreadsheet writer when the first workbook is written.
 *
 * @returns the package
 * @throws MissingPackageError where it is not installed
 */
export const loadWriter = async (): Promise<typeof Hucre> => {
  try {
    return await import('hucre/xlsx')
  } catch {
    throw new MissingPackageError('hucre')
  }
}

/**
 * Loads the calendar writer when the first calendar is written.
 *
 * @returns the package
 * @throws MissingPackageError where it is not installed
 */
export const loadCalendarWriter = async (): Promise<typeof CalendarWriter> => {
  try {
    return await import('ical-generator')
  } catch {
    throw new MissingPackageError('ical-generator', 'writing .ics')
  }
}

/**
 * Loads the chart library when the first picture is drawn: bars, axes and lines alone, which need no `eval`.
 *
 * @returns the package
 * @throws MissingPackageError where it is not installed
 */
export const loadCharts = async (): Promise<typeof Charts> => {
  try {
    const [core, { BarChart }, { AriaComponent, GridComponent, MarkLineComponent }, { SVGRenderer }] =
      await Promise.all([
        import('echarts/core'),
        import('echarts/charts'),
        import('echarts/components'),
        import('echarts/renderers'),
      ])
    core.use([BarChart, AriaComponent, GridComponent, MarkLineComponent, SVGRenderer])
    return core
  } catch {
    throw new MissingPackageError('echarts', 'pictures')
  }
}

/** What writes Word files: the writer, and what packs a file anew. */
export interface WordWriter {
  docx: typeof Docx
  fflate: typeof Fflate
}

/**
 * Loads the Word writer when the first .docx is written.
 *
 * @returns the packages
 * @throws MissingPackageError where one of them is not installed
 */
export const loadWordWriter = async (): Promise<WordWriter> => {
  const load = async <T>(name: string, loading: Promise<T>): Promise<T> => {
    try {
      return await loading
    } catch {
      throw new MissingPackageError(name, 'writing .docx')
    }
  }
  const [docx, fflate] = await Promise.all([load('docx', import('docx')), load('fflate', import('fflate'))])
  return { docx, fflate }
}
