/** Ids that trip programs up: prototype keys, numbers, other scripts, JSON Pointer's own characters. */
const oddNames = ['__proto__', 'constructor', 'toString', '1', 'hasOwnProperty', 'a/b~1', '书记·01', ' '] as const

export const gradeNames = ['好', '较好', '一般', '差', '很差', '__proto__', 'constructor', '1', 'toString'] as const
export const optionNames = ['满意', '基本满意', '不满意', '不了解', 'toString', '__proto__', '2', '优'] as const
export const classNames = ['A', 'B', 'constructor', '__proto__', '1'] as const
export const kindNames = ['village', 'community', '__proto__'] as const
export const roleNames = ['resident', 'other', '__proto__'] as const
export const incidentNames = ['held-accountable', 'constructor'] as const
/** Ids of earlier policies; the first is that of every generated policy. */
export const earlierNames = ['generated', 'earlier', '__proto__'] as const
export const attributeNames = ['leave', '__proto__', 'toString'] as const

const numbered = (prefix: string, index: number) => `${prefix}${String(index + 1).padStart(2, '0')}`

/** So many different ids, some of them odd; `odd` says which places are. */
export function namesLike(prefix: string, count: number, odd: (index: number) => boolean): string[] {
  return Array.from({ length: count }, (_, index) => {
    const name = oddNames[index]
    return name !== undefined && odd(index) ? name : numbered(prefix, index)
  })
}
