import { randomInt } from 'node:crypto'

// Without characters that are mistaken for one another when read out or copied from paper.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A random password to be changed at first sign-in (AU-01): three groups of five, about 74 bits. */
export function makeInitialPassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters.charAt(randomInt(letters.length))).join('')
  return [group(), group(), group()].join('-')
}
