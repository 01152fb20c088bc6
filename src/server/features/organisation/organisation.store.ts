import { sql } from 'kysely'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { UnitNameEntry } from '../../../domain/intake/unit-recognition.ts'
import type { SourceKind } from '../../../domain/matters/matter-sources.ts'
import type { OfficeWatch } from '../../../domain/organisation/division-of-labour.ts'
import type { Linkage } from '../../../domain/organisation/linkage.ts'
import type { PostKind } from '../../../domain/organisation/posts.ts'
import type { Cohort, UnitKind } from '../../../domain/organisation/unit-kinds.ts'
import { planKept, type Tx } from '../../platform/database.ts'

/** What other features may know of a unit. `cohort` is the explicit one; `cohortOf` of the domain gives the effective one. */
export interface UnitRecord {
  id: string
  name: string
  shortName: string
  kind: UnitKind
  cohort: Cohort | null
  parentId: string | null
  protocolOrder: number
  signOffRequired: boolean
  endedOn: LocalDate | null
}

/** A person in a post on a day. */
export interface PostHolder {
  postId: string
  unitId: string
  personId: string
  personName: string
  kind: PostKind
  title: string
}

const unitColumns = [
  'id',
  'name',
  'shortName',
  'kind',
  'cohort',
  'parentId',
  'protocolOrder',
  'signOffRequired',
  'endedOn',
] as const

/** Units in protocol order: those named, or all of the jurisdiction. Closed units are included; look at `endedOn`. */
export async function findUnits(
  tx: Tx,
  jurisdictionId: number,
  unitIds?: readonly string[],
): Promise<UnitRecord[]> {
  if (unitIds?.length === 0) return []
  let query = tx.selectFrom('unit').select(unitColumns).where('jurisdictionId', '=', jurisdictionId)
  if (unitIds) query = query.where('id', 'in', unitIds)
  return query.orderBy('protocolOrder').orderBy('name').execute()
}

/** Every open unit with the names it goes by, for `buildUnitIndex` of the domain's unit recognition. */
export async function loadUnitDirectory(tx: Tx, jurisdictionId: number): Promise<UnitNameEntry[]> {
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'shortName'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('endedOn', 'is', null)
    .orderBy('protocolOrder')
    .execute()
  const aliases = await tx
    .selectFrom('unitAlias')
    .select(['unitId', 'alias', 'kind'])
    .where('jurisdictionId', '=', jurisdictionId)
    .orderBy('alias')
    .execute()
  const byUnit = Map.groupBy(aliases, (row) => row.unitId)
  return units.map((unit) => {
    const own = byUnit.get(unit.id) ?? []
    return {
      unitId: unit.id,
      name: unit.name,
      shortName: unit.shortName,
      aliases: own.filter((row) => row.kind !== 'former-name').map((row) => row.alias),
      formerNames: own.filter((row) => row.kind === 'former-name').map((row) => row.alias),
    }
  })
}

export async function findPerson(tx: Tx, jurisdictionId: number, personId: string) {
  return tx
    .selectFrom('person')
    .select(['id', 'name', 'pinyin', 'phone', 'version'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '=', personId)
    .executeTakeFirst()
}

/** Who holds a post in the units on the day, in protocol order; `kinds` narrows to some kinds of post. */
export async function holdersInUnits(
  tx: Tx,
  jurisdictionId: number,
  unitIds: readonly string[],
  kinds: readonly PostKind[] | 'any',
  day: LocalDate,
): Promise<PostHolder[]> {
  if (unitIds.length === 0) return []
  let query = tx
    .selectFrom('post')
    .innerJoin('person', (join) =>
      join
        .onRef('person.jurisdictionId', '=', 'post.jurisdictionId')
        .onRef('person.id', '=', 'post.personId'),
    )
    .select([
      'post.id as postId',
      'post.unitId',
      'post.personId',
      'person.name as personName',
      'post.kind',
      'post.title',
    ])
    .where('post.jurisdictionId', '=', jurisdictionId)
    .where('post.unitId', 'in', unitIds)
    .where('post.confirmedBy', 'is not', null)
    .where('post.validFrom', '<=', day)
    .where((row) => row.or([row('post.validTo', 'is', null), row('post.validTo', '>=', day)]))
  if (kinds !== 'any') query = query.where('post.kind', 'in', kinds)
  return query.orderBy('post.protocolOrder').orderBy('person.name').orderBy('post.id').execute()
}

/** Who holds a post of these kinds in one unit on the day. */
export const holdersOf = (
  tx: Tx,
  jurisdictionId: number,
  unitId: string,
  kinds: readonly PostKind[] | 'any',
  day: LocalDate,
): Promise<PostHolder[]> => holdersInUnits(tx, jurisdictionId, [unitId], kinds, day)

/** The division of labour in force (R1.4), row by row, in the protocol order of the offices. */
export async function watchRows(tx: Tx, jurisdictionId: number): Promise<WatchRow[]> {
  const { rows } = await sql<WatchRow>`${sql.raw(planKept)}
    select w.id, w.office_unit_id, w.categories, w.cohorts, w.sources, w.clause
    from watch_duty w join unit u on u.jurisdiction_id = w.jurisdiction_id and u.id = w.office_unit_id
    where w.jurisdiction_id = ${jurisdictionId} order by u.protocol_order, w.id`.execute(tx)
  return rows
}

interface WatchRow {
  id: string
  officeUnitId: string
  categories: string[]
  cohorts: Cohort[]
  sources: SourceKind[]
  clause: string
}

/** The division of labour as the domain's `watchingOffices` takes it. */
export const loadWatches = (tx: Tx, jurisdictionId: number): Promise<OfficeWatch[]> =>
  watchRows(tx, jurisdictionId)

/** Every linkage in force on the day (R1.5). */
export async function loadLinkages(tx: Tx, jurisdictionId: number, day: LocalDate): Promise<Linkage[]> {
  return tx
    .selectFrom('linkage')
    .select(['id', 'personId as leaderPersonId', 'kind', 'unitId', 'subject', 'validFrom', 'validTo'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('validFrom', '<=', day)
    .where((row) => row.or([row('validTo', 'is', null), row('validTo', '>=', day)]))
    .orderBy('id')
    .execute()
}
