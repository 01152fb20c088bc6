import { randomInt } from 'node:crypto'
import { hashPassword } from './passwords.ts'

// Without characters that are mistaken for one another when read out or copied from paper.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** How long a password may wait for the person it was made for (ASVS 6.4.1). */
const lifetimeMs = 72 * 3_600_000

/**
 * A random password to be changed at first sign-in (AU-01): three groups of five, about 74 bits. It opens one session within 72 hours;
 * `columns` are what its account's row must hold, with failures and locks forgotten.
 */
export async function issueInitialPassword(now: Date) {
  const group = () => Array.from({ length: 5 }, () => letters.charAt(randomInt(letters.length))).join('')
  const initialPassword = [group(), group(), group()].join('-')
  return {
    initialPassword,
    columns: {
      passwordHash: await hashPassword(initialPassword),
      mustChangePassword: true,
      initialPasswordUntil: new Date(now.getTime() + lifetimeMs),
      failedAttempts: 0,
      lockedUntil: null,
    },
  }
}
