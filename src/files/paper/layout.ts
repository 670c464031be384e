/** The layout of official documents after GB/T 9704, in millimetres and points. */
export const layout = {
  /** A4, upright. */
  page: { width: 210, height: 297 },
  /** Around the type area of an upright page; a page on its side is this page turned. */
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  /** From one line to the next: 22 lines fit. */
  line: 28,
  titleLine: 34,
  /** 28 characters of 16 points share the type area. */
  charactersInLine: 28,
  sizes: { title: 22, body: 16, note: 14, number: 14 },
  /** Letters in tables. */
  tableSizes: [10.5, 12, 14],
} as const

/** Fonts by what they are for, each with those that stand in for it. */
export const fonts = {
  title: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
  body: ['仿宋_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong'],
  heading1: ['黑体', 'SimHei', '微软雅黑', 'Microsoft YaHei'],
  heading2: ['楷体_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti'],
  number: ['宋体', 'SimSun', 'Songti SC'],
} as const

/** What a font is for. */
export type FontUse = keyof typeof fonts

/** Fonts that free systems have, behind all others. */
export const freeFonts: Record<FontUse, readonly string[]> = {
  title: ['Source Han Serif SC', 'Noto Serif CJK SC', 'serif'],
  body: ['FandolFang', 'Source Han Serif SC', 'Noto Serif CJK SC', 'serif'],
  heading1: ['Source Han Sans SC', 'Noto Sans CJK SC', 'sans-serif'],
  heading2: ['FandolKai', 'Source Han Serif SC', 'Noto Serif CJK SC', 'serif'],
  number: ['Source Han Serif SC', 'Noto Serif CJK SC', 'serif'],
}

/** Width of the type area in millimetres. */
export const typeWidth = (orientation: 'portrait' | 'landscape'): number => {
  const { page, margins } = layout
  return orientation === 'portrait'
    ? page.width - margins.left - margins.right
    : page.height - margins.top - margins.bottom
}
