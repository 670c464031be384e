const systemFiles = new Set(['thumbs.db', 'desktop.ini', '.ds_store'])

/**
 * Tells why a file of a case folder is not read; it is named in a note all the same.
 *
 * @param name - Name of the file.
 * @returns `lock` (an open or temporary file of an office program), `system`, `hidden` or `readme`; null: it is read.
 * @example
 * ```ts
 * reasonToIgnore('~$roster.xlsx') // => 'lock'
 * ```
 */
export const reasonToIgnore = (name: string): 'lock' | 'system' | 'hidden' | 'readme' | null => {
  const small = name.toLowerCase()
  if (/^(?:~\$|\.~|~wrl)|\.(?:tmp|bak)$|~$/u.test(small)) return 'lock'
  if (systemFiles.has(small)) return 'system'
  if (small.startsWith('.')) return 'hidden'
  return /^(?:readme|说明|填表说明|使用说明)(?:\.[\w-]+)?\.(?:txt|md)$|^readme$/u.test(small) ? 'readme' : null
}
