/** A text in the head or foot of a page: an ampersand would begin a code there. */
export const pageText = (text: string): string => text.replaceAll('&', '&&').replace(/\s+/gu, ' ')
