import { type LocalDate, localDate, yearOf } from '../../../domain/dates/local-date.ts'
import { defaultPack } from '../../../domain/policy/default-policy.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvents, systemActor } from '../../platform/events.ts'
import { policySubjectId } from './policy-subject.ts'

/**
 * Gives a new jurisdiction the default pack as version 1, in force since the first day of last year, so that a first load of
 * matters in progress (R2.7) finds a policy for its history. The system adopts it; every later version needs two persons.
 */
export async function adoptFirstPolicy(
  tx: Tx,
  scope: { jurisdictionId: number; now: Date; today: LocalDate },
): Promise<void> {
  const { jurisdictionId, now, today } = scope
  const effectiveOn = localDate(`${yearOf(today) - 1}-01-01`)
  const pack = { ...defaultPack, effectiveFrom: effectiveOn }
  const systemId = policySubjectId(jurisdictionId)
  await tx
    .insertInto('policyVersion')
    .values({
      jurisdictionId,
      version: 1,
      state: 'adopted',
      effectiveOn,
      pack: JSON.stringify(pack),
      draftedBy: systemId,
      draftedAt: now,
      adoptedBy: systemId,
      adoptedAt: now,
    })
    .execute()
  await appendEvents(tx, { jurisdictionId, now, today, actor: systemActor }, [
    {
      subjectKind: 'policy',
      subjectId: systemId,
      kind: 'policy.adopted',
      payload: { version: 1, effectiveOn, pack },
    },
  ])
}
