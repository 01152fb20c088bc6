import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { addDays, localDate } from '../../../../domain/dates/local-date.ts'
import { allowedActions } from '../../../../domain/matters/matter-actions.ts'
import { requestKinds } from '../../../../domain/matters/matter-subject.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
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
  const units = Object.values(city.unit)
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
      responsiblePersonId: random() < 0.5 ? pick(persons) : null,
      suspendedOn: random() < 0.8 ? null : today,
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
    for (const { id, state } of rows) {
      const kinds = requestKinds.filter((kind) => (state === 'closed-out') === (kind === 'reopening'))
      for (const kind of kinds.filter(() => random() < 0.4)) {
        const asker = {
          askedBy: pick(askers),
          askedUnitId: pick(units),
          askedAt: new Date(),
          askedOn: today,
        }
        const asked = {
          reason: '需要调整',
          approver: 'registering-office' as const,
          answerBy: addDays(today, 3),
        }
        await tx
          .insertInto('matterRequest')
          .values({
            jurisdictionId: 1,
            id: randomUUID(),
            matterId: id,
            kind,
            state: 'pending',
            ...asker,
            ...asked,
          })
          .execute()
      }
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

describe('R3.1.5 what waits for a decision', () => {
  it('is found for everybody who may take it, and for nobody else', async () => {
    const actors = await loadActors(city)
    const found: Record<string, number> = { 'decide-request': 0, 'decide-milestone-move': 0 }
    await city.database.read(1, async (tx, moment) => {
      // Tables nobody has analysed yet look empty to the planner.
      await sql`set local enable_nestloop = off`.execute(tx)
      const { policy } = await loadPolicy(tx, 1, today)
      const subjects = (await loadSubjects(tx, 1, ids, { forUpdate: false })).map(({ subject }) => subject)
      for (const { key, actor } of actors) {
        const ctx = { tx, ...moment, today, jurisdictionId: 1, actor } as QueryContext
        for (const act of ['decide-request', 'decide-milestone-move'] as const) {
          const waits = await waitsForCaller(ctx, policy, [act])
          const { rows } = await sql<{ id: string }>`select m.id from matter m where ${waits}`.execute(tx)
          const expected = subjects
            .filter((subject) => allowedActions(actor, subject, policy, today).includes(act))
            .map(({ id }) => id)
          expect(rows.map(({ id }) => id).sort(), `${key} ${act}`).toEqual(expected.sort())
          found[act] = (found[act] ?? 0) + expected.length
        }
      }
    })
    // An agreement about nothing would prove nothing.
    expect(found['decide-request']).toBeGreaterThan(50)
    expect(found['decide-milestone-move']).toBeGreaterThan(50)
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
