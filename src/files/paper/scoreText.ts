import { parseRatio } from '../../core/ratio.js'
import { numberText } from '../../explain/numbers.js'

/** A score as people write it: exact where two decimals suffice, else rounded half up to two; nothing where it is not known. */
export const scoreText = (score: string | null): string => (score === null ? '' : numberText(parseRatio(score)))
