/** The first half of a character outside the first plane (rare characters of names and places), left by a cut. */
const halfAtEnd = /[\ud800-\udbff]$/

/** The beginning of a text, at most `most` UTF-16 units, never ending in half a character: a database stores no halves. */
export const cutText = (text: string, most: number): string => text.slice(0, most).replace(halfAtEnd, '')
