import { randomUUID } from 'node:crypto'
import type { TestCity } from '../../../../../test/test-server.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { localDate } from '../../../../domain/dates/local-date.ts'
import { assignmentDates } from '../../../../domain/matters/duty-dates.ts'
import type { SourceKind } from '../../../../domain/matters/matter-sources.ts'
import { appendEvents, systemActor } from '../../../platform/events.ts'
import { loadCalendar } from '../../organisation/public.ts'
import { loadPolicy } from '../../policy/public.ts'
import { recordMatterEvents } from '../record-matter-event.ts'
import { refreshMatter } from '../refresh-matter.ts'

export interface TestMatter {
  title?: string
  source?: SourceKind
  lead?: string
  supporting?: readonly string[]
  /** A person of the test city named as lead official. */
  leadOfficial?: string
  registering?: string
  /** A unit's inner matter (R1.6): this unit, and no city number. */
  inner?: string
  dueOn?: string | null
  reviewOn?: string | null
  parentId?: string
  weight?: number
}

const jurisdictionId = 1

/** An assigned matter of the test city, as registration leaves it: number, windows, lights and first fact. */
export async function addAssignedMatter(city: TestCity, matter: TestMatter = {}): Promise<string> {
  const id = randomUUID()
  const lead = unitOf(city, matter.inner ?? matter.lead ?? 'development')
  const dueOn = matter.dueOn === null ? null : localDate(matter.dueOn ?? '2026-06-30')
  await city.database.write(jurisdictionId, async (tx, { now, today }) => {
    const { policy } = await loadPolicy(tx, jurisdictionId, today)
    const calendar = await loadCalendar(tx, jurisdictionId)
    const { last } = await tx
      .insertInto('numberCounter')
      .values({ jurisdictionId, year: 2026, lastSeq: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['jurisdictionId', 'year'])
          .doUpdateSet((row) => ({ lastSeq: row('numberCounter.lastSeq', '+', 1) })),
      )
      .returning('lastSeq as last')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('matter')
      .values({
        jurisdictionId,
        id,
        numberYear: matter.inner ? null : 2026,
        numberSeq: matter.inner ? null : last,
        title: matter.title ?? '城区供热管网改造工程',
        sourceKind: matter.source ?? 'key-project',
        sourceDocumentId: null,
        sourceStart: null,
        sourceEnd: null,
        categoryCode: 'urban-economy',
        state: 'assigned',
        scopeUnitId: matter.inner ? unitOf(city, matter.inner) : null,
        parentId: matter.parentId ?? null,
        weight: matter.weight ?? 1,
        leadUnitId: lead,
        responsiblePersonId: null,
        leadOfficialId: matter.leadOfficial ? personOf(city, matter.leadOfficial) : null,
        registeringUnitId: unitOf(city, matter.inner ?? matter.registering ?? 'efficiencyOffice'),
        instructionReaderIds: null,
        contactPersonId: null,
        assignedOn: today,
        originalDueOn: dueOn,
        dueOn,
        reportingCycle: 'monthly',
        reviewOn: matter.reviewOn ? localDate(matter.reviewOn) : null,
        ...assignmentDates(today, policy, calendar),
        remindAgainFrom: null,
        nextReportOn: null,
        warnOn: null,
        behindOn: null,
        lapseOn: null,
        planSubmittedBy: null,
        acknowledgedOn: null,
        acknowledgedBy: null,
        verifiedAt: null,
        acceptanceFailedAt: null,
        completedOn: null,
        closedOn: null,
        cancelledOn: null,
        suspendedOn: null,
        createdBy: personOf(city, 'efficiency'),
        createdAt: now,
        updatedAt: now,
      })
      .execute()
    const supporting = (matter.supporting ?? []).map((key) => unitOf(city, key))
    await tx
      .insertInto('matterUnit')
      .values([
        { jurisdictionId, matterId: id, unitId: lead, role: 'lead', personId: null, sortOrder: 0 },
        ...supporting.map((unitId, index) => ({
          jurisdictionId,
          matterId: id,
          unitId,
          role: 'supporting' as const,
          personId: null,
          sortOrder: index + 1,
        })),
      ])
      .execute()
    await refreshMatter({ tx, jurisdictionId, today }, id)
    await recordMatterEvents(
      {
        tx,
        jurisdictionId,
        append: (...events) => appendEvents(tx, { jurisdictionId, now, today, actor: systemActor }, events),
      },
      id,
      [{ kind: 'matter.assigned' }],
    )
  })
  return id
}

const unitOf = (city: TestCity, key: string): string => known(city.unit[key], key)
const personOf = (city: TestCity, key: string): string => known(city.person[key], key)

function known(id: string | undefined, key: string): string {
  if (id === undefined) throw new Error(`the test city has no ${key}`)
  return id
}

/** A plan that may be submitted: two linked milestones, one measured indicator and one standard. */
export function testPlan(
  city: TestCity,
  options: { supporting?: readonly string[]; lastDueOn?: string } = {},
) {
  const [first, second] = [randomUUID(), randomUUID()]
  const person = personOf(city, 'developmentStaff')
  return {
    milestones: [
      {
        id: first,
        title: '完成施工图设计',
        deliverable: '审查合格的施工图',
        workingDays: 15,
        dependsOn: [] as string[],
        responsiblePersonId: person as string | null,
        progressAtEnd: 30,
        dueOn: '2026-04-15',
      },
      {
        id: second,
        title: '管网改造完工',
        deliverable: '竣工验收报告',
        workingDays: 40,
        dependsOn: [first],
        responsiblePersonId: person as string | null,
        progressAtEnd: 100,
        dueOn: options.lastDueOn ?? '2026-06-30',
      },
    ],
    indicators: [
      {
        id: randomUUID(),
        name: '改造管网长度',
        unitOfMeasure: '公里',
        target: 12,
        direction: 'at-least',
        weight: 3,
        howMeasured: '竣工图',
      },
      { id: randomUUID(), name: '通过竣工验收', standard: '一次验收合格', direction: 'done', weight: 1 },
    ],
    units: [
      {
        unitId: unitOf(city, 'development'),
        duty: '组织实施',
        responsiblePersonId: personOf(city, 'developmentDeputy') as string | null,
      },
      ...(options.supporting ?? []).map((key) => ({
        unitId: unitOf(city, key),
        duty: '保障学校供热',
        responsiblePersonId: personOf(city, `${key}Head`) as string | null,
      })),
    ],
  }
}

const act = (matterId: string, path: string): string => `/api/matters/${matterId}/${path}`

/** Brings a fresh matter to work in progress: signed, planned, approved. Answers with the plan and its ids. */
export async function startWork(city: TestCity, matterId: string, plan = testPlan(city)) {
  const unit = city.as('development')
  await expectOk(unit.post(act(matterId, 'acknowledgement'), {}))
  await expectOk(unit.put(act(matterId, 'plan'), plan, { 'if-match': '"1"' }))
  await expectOk(unit.post(act(matterId, 'plan/submission'), {}, { 'if-match': '"2"' }))
  await expectOk(city.as('efficiency').post(act(matterId, 'plan/approval'), {}, { 'if-match': '"3"' }))
  return plan
}

interface Answered {
  status: number
  body: unknown
}

/** The answer's body; fails the test with what the server said when it isn't 200. */
export async function expectOk(answer: Promise<Answered> | Answered) {
  const { status, body } = await answer
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  return body as Record<string, unknown>
}

/** Puts another unit on a matter that is already under way. */
export const addSupportingUnit = (city: TestCity, matterId: string, unit: string) =>
  city.database.write(jurisdictionId, (tx) =>
    tx
      .insertInto('matterUnit')
      .values({ jurisdictionId, matterId, unitId: unitOf(city, unit), role: 'supporting', personId: null })
      .execute(),
  )

/** A file somebody of the test city has uploaded. */
export async function addFile(city: TestCity, uploader: string, unit: string): Promise<string> {
  const id = randomUUID()
  await city.database.write(jurisdictionId, (tx, { now }) =>
    tx
      .insertInto('file')
      .values({
        jurisdictionId,
        id,
        sha256: 'a'.repeat(64),
        sizeBytes: 1000,
        name: '竣工验收报告.pdf',
        mediaType: 'application/pdf',
        uploadedBy: personOf(city, uploader),
        uploadedUnitId: unitOf(city, unit),
        uploadedAt: now,
      })
      .execute(),
  )
  return id
}

/** The matter's row as it is stored. */
export const matterRow = (city: TestCity, matterId: string) =>
  city.database.read(jurisdictionId, (tx) =>
    tx.selectFrom('matter').selectAll().where('id', '=', matterId).executeTakeFirstOrThrow(),
  )

/** The kinds of its facts, oldest first. */
export const factsOf = async (city: TestCity, matterId: string): Promise<string[]> => {
  const rows = await city.database.read(jurisdictionId, (tx) =>
    tx.selectFrom('event').select('kind').where('subjectId', '=', matterId).orderBy('seq').execute(),
  )
  return rows.map((row) => row.kind)
}

/** Noon of a day in the city. */
export const noon = (day: string | LocalDate): string => `${day}T12:00:00+08:00`
