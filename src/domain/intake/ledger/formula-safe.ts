/**
 * Text that a spreadsheet would take for a formula (IP-05). On the way out it is prefixed with an apostrophe; on the way in exactly that
 * prefix is taken off again, so that a ledger comes back unchanged.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a leading NUL or TAB is one of the tricks
const dangerous = /^[=+\-@\t\r\n\u0000\uff1d\uff0b\uff0d\uff20]/

export const escapeFormula = (text: string): string => (dangerous.test(text) ? `'${text}` : text)

export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text
