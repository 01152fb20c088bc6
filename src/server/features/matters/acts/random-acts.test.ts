import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testPeople, testUnits } from '../../../../../test/test-city.ts'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { addDays, type LocalDate, localDate } from '../../../../domain/dates/local-date.ts'
import { computeLightDates } from '../../../../domain/matters/light-dates.ts'
import { decide } from '../../../../domain/matters/matter-actions.ts'
import { isOpen, type MatterState } from '../../../../domain/matters/matter-states.ts'
import type { Actor } from '../../../../domain/permissions/actor.ts'
import { verifyChains } from '../../../platform/verify-chains.ts'
import { loadCalendar } from '../../organisation/public.ts'
import { loadPolicy } from '../../policy/public.ts'
import { findAlteredMatters } from '../find-altered-matters.ts'
import { loadSubject } from '../load-subject.ts'
import { addAssignedMatter, addFile, matterRow, noon, startWork } from './test-matter.ts'
import { randomActs } from './test-random-acts.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

/** Where each act may leave a matter; an act not named here leaves the state as it is. */
const mayLeadTo: Record<string, readonly MatterState[]> = {
  acknowledge: ['planning'],
  'rule-objection': ['assigned'],
  'approve-plan': ['in-progress'],
  'decide-request': ['assigned', 'cancelled', 'in-progress'],
  'start-acceptance': ['awaiting-acceptance'],
  'conclude-acceptance': ['closed-out', 'in-progress'],
  archive: ['archived'],
  reopen: ['assigned', 'planning', 'in-progress'],
  withdraw: ['cancelled'],
}

const people = [
  'development',
  'developmentHead',
  'developmentStaff',
  'transport',
  'transportHead',
  'efficiency',
  'efficiency2',
  'viceMayor',
  'discipline',
]

function actorOf(key: string): Actor {
  const one = testPeople.find((person) => person.key === key)
  const unit = testUnits.find((candidate) => candidate.key === one?.unit)
  if (!one || !unit) throw new Error(`nobody is called ${key}`)
  const post = {
    postId: city.post[key] ?? '',
    unitId: city.unit[one.unit] ?? '',
    unitKind: unit.kind,
    kind: one.kind,
    title: one.title,
  }
  return { personId: city.person[key] ?? '', posts: [post], adminRoles: [], delegations: [] }
}

/** What the domain says of everything everybody might try, before it is tried. */
const decisionsOn = (matterId: string) =>
  city.database.read(1, async (tx, { today }) => {
    const { subject } = await loadSubject(tx, 1, matterId, { forUpdate: false })
    const { policy } = await loadPolicy(tx, 1, today)
    return people.flatMap((who) =>
      randomActs.map((act) => ({
        who,
        act,
        decision: decide(actorOf(who), act.action, subject, policy, today),
      })),
    )
  })

type Tried = Awaited<ReturnType<typeof decisionsOn>>[number]

/** One of the acts that are allowed, those that carry the work forward more often than those that end it. */
function drawAllowed(all: readonly Tried[], draw: number): Tried | undefined {
  const open = Map.groupBy(
    all.filter((one) => one.decision.allowed),
    (one) => one.act,
  )
  const kinds = [...open.keys()].flatMap((act) =>
    endsOrRests.has(act.action) ? [act] : [act, act, act, act],
  )
  const act = kinds[draw % kinds.length]
  const takers = act ? (open.get(act) ?? []) : []
  return takers[Math.floor(draw / 100) % takers.length]
}

const endsOrRests = new Set([
  'request-suspension',
  'request-transfer',
  'request-cancellation',
  'change-supervision-mode',
  'withdraw',
  'withdraw-request',
  'remind',
])

/** The stored dates behind the light against the domain's own, computed from the facts as they are stored. */
async function expectStoredLightsMatchDomain(matterId: string): Promise<void> {
  const row = await matterRow(city, matterId)
  await city.database.read(1, async (tx, { today }) => {
    const { policy } = await loadPolicy(tx, 1, today)
    const calendar = await loadCalendar(tx, 1)
    const milestones = await tx
      .selectFrom('milestone')
      .select(['dueOn', 'progressAtEnd'])
      .where('matterId', '=', matterId)
      .where('baselineOn', 'is not', null)
      .execute()
    const accepted = await tx
      .selectFrom('progressReport')
      .select('answeredAt')
      .where('matterId', '=', matterId)
      .where('state', '=', 'accepted')
      .execute()
    const { verifiedAt } = row
    const dates = computeLightDates(
      {
        assignedOn: row.assignedOn ?? today,
        dueOn: row.dueOn,
        milestones,
        completedOn: row.completedOn,
        progress: {
          claimed: row.claimedProgress,
          verification:
            verifiedAt === null
              ? null
              : {
                  progress: row.verifiedProgress,
                  newerReportAccepted: accepted.some(
                    (one) => one.answeredAt !== null && one.answeredAt > verifiedAt,
                  ),
                },
        },
      },
      policy,
      calendar,
    )
    const shown = isOpen(row.state) ? dates : { ...dates, warnOn: null, behindOn: null }
    expect({ warnOn: row.warnOn, behindOn: row.behindOn, lapseOn: row.lapseOn }).toEqual(shown)
  })
}

describe('any sequence of acts by anybody', () => {
  it('R11, R3.1.4, R8.6: the table is never left, a refusal changes nothing, lights match, chains verify', async () => {
    const files = {
      development: await addFile(city, 'development', 'development'),
      transport: await addFile(city, 'transport', 'transport'),
    }
    // Most steps are drawn from what is allowed, so that matters get somewhere; the others from everything.
    const step = fc.record({
      draw: fc.nat(),
      guided: fc.constantFrom(true, true, true, false),
      wait: fc.constantFrom(0, 0, 0, 1, 4, 20),
      choice: fc.nat({ max: 3 }),
    })
    let done = 0
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(step, { minLength: 25, maxLength: 40 }),
        async (running, steps) => {
          let today: LocalDate = localDate('2026-03-02')
          city.clock.set(noon(today))
          const matterId = await addAssignedMatter(city, { leadOfficial: 'viceMayor' })
          if (running) await startWork(city, matterId)
          for (const { draw, guided, wait, choice } of steps) {
            today = addDays(today, wait)
            city.clock.set(noon(today))
            const before = await matterRow(city, matterId)
            const all = await decisionsOn(matterId)
            const tried = guided ? drawAllowed(all, draw) : all[draw % all.length]
            if (!tried) continue
            const { who, act, decision } = tried
            const request = await act.prepare({ city, matterId, matter: before, choice, today, files })
            const client = city.as(who)
            const path = `/api/matters/${matterId}/${request.path}`
            const headers = { 'if-match': String(request.version ?? 0) }
            const answer = await client[request.put ? 'put' : 'post'](path, request.body, headers)
            const after = await matterRow(city, matterId)
            const what = `${who} ${act.action} in ${before.state}: ${JSON.stringify(answer.body)}`
            expect(answer.status, what).toBeLessThan(500)
            if (!decision.allowed) {
              expect(answer.body.error?.code, what).toBe(decision.code)
            }
            if (answer.status !== 200) expect(after, what).toEqual(before)
            else {
              done += 1
              const allowed = [before.state, ...(mayLeadTo[act.action] ?? [])]
              expect(allowed, what).toContain(after.state)
              expect(after.leadUnitId, what).not.toBeNull()
            }
            await expectStoredLightsMatchDomain(matterId)
          }
        },
      ),
      { numRuns: Number(process.env.LUOSHI_RUNS ?? 6) },
    )
    expect(done).toBeGreaterThan(50)
    const result = await city.database.read(1, (tx) => verifyChains(tx, 1, randomKey))
    expect(result.faults).toEqual([])
    const { faults, checked } = await city.database.read(1, (tx) => findAlteredMatters(tx, 1))
    expect(checked).toBeGreaterThan(0)
    expect(faults).toEqual([])
  }, 120_000)
})

const randomKey = Buffer.from(randomUUID().replaceAll('-', ''), 'utf8')
