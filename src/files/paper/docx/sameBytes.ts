import type * as Fflate from 'fflate'

/** Where a Word file says when it was made. */
const properties = 'docProps/core.xml'

/**
 * Packs a Word file anew, so that it does not tell when it was packed: the same content gives the same bytes.
 *
 * @param fflate - the package
 * @param bytes - the file
 * @param day - what it says it was made on, `YYYY-MM-DD`
 * @returns the file
 */
export const sameBytes = (fflate: typeof Fflate, bytes: Uint8Array, day: string): Uint8Array => {
  const parts = fflate.unzipSync(bytes)
  const core = fflate
    .strFromU8(parts[properties] ?? new Uint8Array())
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/gu, `$1${day}T00:00:00Z$3`)
  // A zip file keeps local time: a local date gives the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1)
  const named = Object.entries(parts)
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, part]) => [name, name === properties ? fflate.strToU8(core) : part] as const)
  return fflate.zipSync(Object.fromEntries(named), { mtime, level: 6 })
}
