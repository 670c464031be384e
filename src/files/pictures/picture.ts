/** The numbers of a picture, for whoever cannot see it, and for where it cannot be drawn. */
export interface PictureTable {
  /** What the table shows. */
  caption: string
  /** Headings; the first column names the rows. */
  columns: string[]
  /** The rows; null: not known, or nothing. */
  rows: (string | number | null)[][]
}

/** A picture as data: the drawing, its words and its numbers. */
export interface Picture {
  /** The drawing: SVG that stands alone, and can stand in a page too. */
  svg: string
  /** What it shows, in a few words; also in the drawing as `<title>`. */
  title: string
  /** What there is to see, in sentences; also in the drawing as `<desc>`. */
  description: string
  /** Its numbers. */
  table: PictureTable
}

/** A picture before it is drawn. */
export type Undrawn = Omit<Picture, 'svg'> & { chart: RowChart; id: string }

/** How a part of a bar is filled. */
export interface Fill {
  /** Colour of the ground, `#rrggbb`; null: nothing is drawn. */
  color: string | null
  /** What is laid over it, so that it tells without colours. */
  pattern: 'none' | 'dots' | 'lines' | 'dense' | 'cross'
}

/** One part of a bar. */
export interface Part {
  /** Its length on the axis. */
  value: number
  /** How it is filled. */
  fill: Fill
  /** What is written in it, where there is room. */
  text?: string
  /** A frame that makes it stand out. */
  frame?: 'strong' | 'dashed'
}

/** One bar with its names. */
export interface Row {
  /** On the left. */
  label: string
  /** On the right. */
  note?: string
  /** Whether the note stands out. */
  strong?: boolean
  /** The parts, from the left. */
  parts: Part[]
}

/** Bars in rows, stacked from the left: what every picture here is made of. */
export interface RowChart {
  /** From top to bottom. */
  rows: Row[]
  /** What the fills mean. */
  key: { label: string; fill: Fill }[]
  /** The axis below: numbers up to `max`, or columns of length 1 with names. */
  axis: { max: number; step: number; unit: string; name: string } | { columns: string[] }
  /** Above the notes. */
  noteHeading?: string
  /** Lines across all rows. */
  lines: { at: number; label: string }[]
}
