import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { addDays, type LocalDate, localDate } from '../../../../domain/dates/local-date.ts'
import { canSee } from '../../../../domain/matters/can-see.ts'
import { lightOf, lights } from '../../../../domain/matters/lights.ts'
import { matterStates } from '../../../../domain/matters/matter-states.ts'
import { loadSubjects } from '../load-subject.ts'
import { lightRankSql, showsLight } from './light-sql.ts'
import { loadActors } from './test-actors.ts'
import { addMatters, matterOf, seededNumbers } from './test-matters.ts'
import { visibleTo } from './visible-matters.ts'

const today = localDate('2026-03-02')
const random = seededNumbers(20260302)
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
const someDay = (): LocalDate | null => (random() < 0.3 ? null : addDays(today, Math.floor(random() * 9) - 4))
const pastDay = (): LocalDate | null => (random() < 0.5 ? null : addDays(today, -Math.floor(random() * 6)))

let city: TestCity
let ids: string[]
beforeAll(async () => {
  city = await startTestCity()
  const units = Object.values(city.unit)
  const persons = Object.values(city.person)
  const rows = Array.from({ length: 1200 }, () => {
    const state = pick(matterStates)
    const isDone = state === 'closed-out' || state === 'archived'
    const lead = pick(units)
    return matterOf(city, {
      state,
      leadUnitId: lead,
      registeringUnitId: pick(units),
      scopeUnitId: random() < 0.2 ? lead : null,
      leadOfficialId: random() < 0.2 ? pick(persons) : null,
      responsiblePersonId: random() < 0.5 ? pick(persons) : null,
      dueOn: someDay(),
      lapseOn: someDay(),
      warnOn: someDay(),
      behindOn: someDay(),
      suspendedOn: random() < 0.8 ? null : today,
      completedOn: pastDay(),
      closedOn: isDone ? pastDay() : null,
    })
  })
  await addMatters(city, rows, (matter) =>
    random() < 0.5
      ? [
          {
            unitId: pick(units.filter((id) => id !== matter.leadUnitId)),
            role: pick(['responsible', 'supporting'] as const),
            personId: random() < 0.3 ? pick(persons) : null,
          },
        ]
      : [],
  )
  ids = rows.map((row) => row.id)
})
afterAll(() => city.close())

describe('SQL says what the domain says', () => {
  it('R3.1.4 shows the same light for every combination of dates and states', async () => {
    await city.database.read(1, async (tx) => {
      const matters = await loadSubjects(tx, 1, ids, { forUpdate: false })
      const expected = new Map(matters.map(({ row }) => [row.id, lightOf(row, today).light]))
      expect(new Set(expected.values()).size).toBe(lights.length)
      const ranked = await sql<{ id: string; rank: number }>`
        select m.id, ${lightRankSql(today)} as rank from matter m`.execute(tx)
      for (const row of ranked.rows) expect(lights[row.rank]).toBe(expected.get(row.id))
      for (const light of lights) {
        const { rows } = await sql<{ id: string }>`
          select m.id from matter m where ${showsLight(light, today)}`.execute(tx)
        const shown = rows.map((row) => row.id).sort()
        expect(shown, light).toEqual(ids.filter((id) => expected.get(id) === light).sort())
      }
    })
  })

  it('R11 shows a list of exactly the matters the person may see, for everybody in the city', async () => {
    const actors = await loadActors(city)
    expect(actors.length).toBeGreaterThan(20)
    await city.database.read(1, async (tx) => {
      const matters = await loadSubjects(tx, 1, ids, { forUpdate: false })
      for (const { key, actor } of actors) {
        const { rows } = await sql<{ id: string }>`
          select m.id from matter m where ${visibleTo(actor, 1)}`.execute(tx)
        const expected = matters.filter(({ subject }) => canSee(actor, subject)).map(({ row }) => row.id)
        expect(rows.map((row) => row.id).sort(), key).toEqual(expected.sort())
      }
    })
  })
})
