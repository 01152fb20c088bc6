// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Text of a foreign file as it may be stored: no control or direction characters, line breaks as \n, well-formed. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(unwanted, '')
    .toWellFormed()

/** The same without moving a character: what may not be stored becomes a blank, so that offsets stay true. */
export const blankUnwanted = (text: string): string => text.replace(unwanted, ' ').toWellFormed()
