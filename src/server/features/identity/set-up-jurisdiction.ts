import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import type { setUpJurisdiction as contract } from '../../../contract/identity.ts'
import { AppError, type FieldFault } from '../../platform/app-error.ts'
import type { Database } from '../../platform/database.ts'
import type { Input, RequestFacts } from '../../platform/request-context.ts'
import type { PublicAnswer } from '../../platform/route.ts'
import type { Services } from '../../platform/services.ts'
import { pinyinOf } from '../organisation/public.ts'
import { createJurisdiction } from './create-jurisdiction.ts'
import { hashPassword, refusePassword } from './passwords.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Issues the one-time link that creates the first administrators; earlier unused links end (AU-01: one use, 72 hours). */
export async function issueSetupToken(database: Database): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await database.writeOutside(async (tx, { now }) => {
    await tx.updateTable('setupToken').set({ usedAt: now }).where('usedAt', 'is', null).execute()
    await tx
      .insertInto('setupToken')
      .values({ tokenHash: hashOf(token), expiresAt: new Date(now.getTime() + 72 * 3_600_000), usedAt: null })
      .execute()
  })
  return token
}

/** Creates the city and its system, security and audit administrators: three people, one role each (三员分立). */
export async function setUpJurisdiction(
  services: Services,
  _request: RequestFacts,
  input: Input<typeof contract>,
): Promise<PublicAnswer<typeof contract>> {
  const { token, administrators, jurisdictionName, shortName } = input.body
  const faults = checkAdministrators(administrators)
  if (faults.length > 0)
    throw new AppError('invalid-input', { params: { count: faults.length }, fields: faults })
  // Looked at before the passwords are worked on, which takes long enough to be misused by strangers.
  if (!(await isOpen(services.database, token))) throw new AppError('set-up-link-over')
  const hashes = await Promise.all(administrators.map((one) => hashPassword(one.password)))
  await services.database.write(1, async (tx, { now, today }) => {
    const used = await tx
      .updateTable('setupToken')
      .set({ usedAt: now })
      .where('tokenHash', '=', hashOf(token))
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', now)
      .returning('tokenHash')
      .executeTakeFirst()
    const exists = await tx.selectFrom('jurisdiction').select('id').executeTakeFirst()
    if (!used || exists) throw new AppError('set-up-link-over')
    const scope = { jurisdictionId: 1, now, today }
    await createJurisdiction(tx, scope, { name: jurisdictionName, shortName, demo: false })
    for (const [index, one] of administrators.entries()) {
      const personId = randomUUIDv7()
      await tx
        .insertInto('person')
        .values({ jurisdictionId: 1, id: personId, name: one.name, pinyin: pinyinOf(one.name) })
        .execute()
      await tx
        .insertInto('adminRole')
        .values({ jurisdictionId: 1, personId, role: one.role, validFrom: today, validTo: null })
        .execute()
      await tx
        .insertInto('account')
        .values({
          id: randomUUIDv7(),
          jurisdictionId: 1,
          signInName: one.signInName,
          personId,
          passwordHash: hashes[index] ?? null,
          lockedUntil: null,
          disabledAt: null,
          lastSignInAt: null,
          createdAt: now,
        })
        .execute()
    }
  })
  return { body: { done: true } }
}

/** Whether the link may still be used: issued, unused, within 72 hours, and no city yet. */
const isOpen = (database: Database, token: string): Promise<boolean> =>
  database.writeOutside(async (tx, { now }) => {
    const open = await tx
      .selectFrom('setupToken')
      .select('expiresAt')
      .where('tokenHash', '=', hashOf(token))
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', now)
      .where((row) => row.not(row.exists(row.selectFrom('jurisdiction').select('id'))))
      .executeTakeFirst()
    return open !== undefined
  })

type Administrator = Input<typeof contract>['body']['administrators'][number]

function checkAdministrators(administrators: readonly Administrator[]): FieldFault[] {
  const faults: FieldFault[] = []
  const distinct = (values: string[]) => new Set(values).size === values.length
  if (!distinct(administrators.map((one) => one.role)))
    faults.push({ path: 'administrators', code: 'roles-not-distinct' })
  if (!distinct(administrators.map((one) => one.signInName))) {
    faults.push({ path: 'administrators', code: 'sign-in-names-not-distinct' })
  }
  for (const [index, one] of administrators.entries()) {
    const refusal = refusePassword(one.password, { signInName: one.signInName, words: [one.name] })
    if (refusal) faults.push({ path: `administrators.${index}.password`, code: refusal })
  }
  return faults
}
