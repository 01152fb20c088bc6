import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { addDays, localDate } from '../../../../domain/dates/local-date.ts'
import type { MatterAction } from '../../../../domain/matters/matter-action-names.ts'
import { allowedActions } from '../../../../domain/matters/matter-actions.ts'
import { requestKinds } from '../../../../domain/matters/matter-subject.ts'
import type { Tx } from '../../../platform/database.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
import type { MatterRequestTable } from '../../../platform/schema/matter-tables.ts'
import { loadPolicy } from '../../policy/public.ts'
import { loadSubjects } from '../load-subject.ts'
import { refreshWaiting } from '../waiting-decisions.ts'
import { waitsForCaller } from './find-duties.ts'
import { loadActors } from './test-actors.ts'
import { addMatters, matterOf, seededNumbers } from './test-matters.ts'

const today = localDate('2026-03-02')
const random = seededNumbers(20260303)
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T

let city: TestCity
let ids: string[]
beforeAll(async () => {
  city = await startTestCity()
  const {
    efficiencyOffice = '',
    partyOffice = '',
    mayor = '',
    viceMayor = '',
  } = { ...city.unit, ...city.person }
  // The city's leadership leads no matter as a unit.
  const units = Object.values(city.unit).filter((id) => id !== city.unit.leadership)
  const persons = Object.values(city.person)
  // Whoever asks decides nothing: the only person of an office or a lead official who asks would leave nobody.
  const { development = '', educationHead = '', transport = '', chengguanSecretary = '' } = city.person
  const askers = [development, educationHead, transport, chengguanSecretary]
  const rows = Array.from({ length: 200 }, () => {
    const lead = random() < 0.1 ? efficiencyOffice : pick(units)
    const inner = random() < 0.2
    return matterOf(city, {
      state: pick([
        'assigned',
        'planning',
        'in-progress',
        'in-progress',
        'awaiting-acceptance',
        'closed-out',
      ]),
      leadUnitId: lead,
      registeringUnitId: inner ? lead : random() < 0.3 ? partyOffice : pick(units),
      scopeUnitId: inner ? lead : null,
      leadOfficialId: inner ? null : pick([null, null, mayor, viceMayor]),
      responsiblePersonId: lead === city.unit.development ? (city.person.developmentStaff ?? null) : null,
      suspendedOn: random() < 0.8 ? null : today,
      planState: pick(['none', 'draft', 'submitted', 'submitted', 'returned']),
      extensionsGranted: pick([0, 0, 1, 2]),
    })
  })
  ids = rows.map((row) => row.id)
  await addMatters(city, rows, (matter) =>
    matter.scopeUnitId === null && random() < 0.5
      ? [{ unitId: pick(units.filter((id) => id !== matter.leadUnitId)), role: 'supporting' }]
      : [],
  )
  await city.database.write(1, async (tx) => {
    const { policy } = await loadPolicy(tx, 1, today)
    for (const { id, state, leadUnitId } of rows) {
      const kinds = requestKinds.filter((kind) => (state === 'closed-out') === (kind === 'reopening'))
      for (const kind of kinds.filter(() => random() < 0.4)) {
        const asker = { askedBy: pick(askers), askedUnitId: pick(units), askedAt: new Date(), askedOn: today }
        await insertRequest(tx, { matterId: id, kind, ...asker })
      }
      if (random() < 0.3) {
        const objection = { askedBy: pick(askers), askedUnitId: null, askedAt: new Date(), askedOn: today }
        await insertRequest(tx, { matterId: id, kind: 'objection', ...objection })
      }
      const reported = pick([null, 'draft', 'awaiting-sign-off', 'submitted', 'submitted'] as const)
      if (reported)
        await tx
          .insertInto('progressReport')
          .values({
            jurisdictionId: 1,
            id: randomUUID(),
            matterId: id,
            state: reported,
            claimedProgress: 50,
            authorPersonId: pick(persons),
            authorUnitId: leadUnitId,
            createdAt: new Date(),
          })
          .execute()
      const moved = random() < 0.4 ? addDays(today, 30) : null
      await tx
        .insertInto('milestone')
        .values({
          jurisdictionId: 1,
          id: randomUUID(),
          matterId: id,
          sortOrder: 1,
          title: '完成招标',
          workingDays: 5,
          progressAtEnd: 100,
          dueOn: addDays(today, 20),
          proposedDueOn: moved,
        })
        .execute()
      await refreshWaiting(tx, 1, id, policy)
    }
  })
})
afterAll(() => city.close())

const insertRequest = (
  tx: Tx,
  asked: Pick<MatterRequestTable, 'matterId' | 'kind' | 'askedBy' | 'askedUnitId' | 'askedAt' | 'askedOn'>,
) =>
  tx
    .insertInto('matterRequest')
    .values({
      jurisdictionId: 1,
      id: randomUUID(),
      state: 'pending',
      reason: '需要调整',
      approver: 'registering-office',
      answerBy: addDays(today, 3),
      ...asked,
    })
    .execute()

/** The acts whose duty is exactly what the action table allows; the others also look at days. */
const compared: readonly MatterAction[] = [
  'decide-request',
  'decide-milestone-move',
  'acknowledge',
  'approve-plan',
  'answer-report',
  'rule-objection',
  'sign-off-report',
]

describe('R3.1.5 what waits for a decision', () => {
  it('is found for everybody who may take it, and for nobody else', async () => {
    const actors = await loadActors(city)
    const found = new Map<MatterAction, number>()
    await city.database.read(1, async (tx, moment) => {
      // Tables nobody has analysed yet look empty to the planner.
      await sql`set local enable_nestloop = off`.execute(tx)
      const { policy } = await loadPolicy(tx, 1, today)
      const subjects = (await loadSubjects(tx, 1, ids, { forUpdate: false })).map(({ subject }) => subject)
      for (const { key, actor } of actors) {
        const ctx = { tx, ...moment, today, jurisdictionId: 1, actor } as QueryContext
        for (const act of compared) {
          const waits = await waitsForCaller(ctx, policy, [act])
          const { rows } = await sql<{ id: string }>`select m.id from matter m where ${waits}`.execute(tx)
          const expected = subjects
            .filter((subject) => allowedActions(actor, subject, policy, today).includes(act))
            .map(({ id }) => id)
          expect(rows.map(({ id }) => id).sort(), `${key} ${act}`).toEqual(expected.sort())
          found.set(act, (found.get(act) ?? 0) + expected.length)
        }
      }
    })
    // An agreement about nothing would prove nothing.
    for (const act of compared) expect(found.get(act), act).toBeGreaterThan(3)
  })

  it('waits with somebody: every request of a registered matter can be decided by at least one person', async () => {
    const actors = await loadActors(city)
    await city.database.read(1, async (tx) => {
      const { policy } = await loadPolicy(tx, 1, today)
      const subjects = (await loadSubjects(tx, 1, ids, { forUpdate: false })).map(({ subject }) => subject)
      const open = subjects.filter(({ scopeUnitId, requests }) => scopeUnitId === null && requests.length > 0)
      const stuck = open.filter(
        (subject) =>
          !actors.some(({ actor }) =>
            allowedActions(actor, subject, policy, today).includes('decide-request'),
          ),
      )
      expect(stuck.map(({ id }) => id)).toEqual([])
      expect(open.length).toBeGreaterThan(50)
    })
  })
})
