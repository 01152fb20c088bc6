import { hash, verify } from '@node-rs/argon2'

// OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let decoy: Promise<string> | undefined

/** True when the password is right. An unknown account costs the same time as a wrong password (AU-03). */
export async function checkPassword(
  storedHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const matches = await verify(storedHash ?? (await decoy), password)
  return matches && storedHash !== null && storedHash !== undefined
}

const common = [
  'password',
  'passw0rd',
  '12345678',
  '123456789',
  '1234567890',
  'qwertyui',
  'qwerty123',
  'abc12345',
  'admin123',
  'administrator',
  '11111111',
  '88888888',
  '66668888',
  'a1234567',
  'iloveyou',
  'letmein1',
  'welcome1',
  'luoshi',
] as const

/** Why a new password is refused, or undefined. Length counts, not composition (ASVS 6.2.5); context words are refused. */
export function refusePassword(
  password: string,
  context: { signInName: string; words: readonly string[] },
): 'password-too-short' | 'password-too-common' | 'password-contains-name' | undefined {
  if (password.length < 8) return 'password-too-short'
  const lower = password.toLowerCase()
  if (common.some((word) => lower === word || lower.replaceAll(/\d/g, '') === word))
    return 'password-too-common'
  if (/^(.)\1+$/.test(password)) return 'password-too-common'
  const names = [context.signInName, ...context.words].filter((word) => word.length >= 3)
  if (names.some((word) => lower.includes(word.toLowerCase()))) return 'password-contains-name'
  return undefined
}
