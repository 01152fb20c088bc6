import type { readOrganisation as contract } from '../../../contract/organisation.ts'
import { isPrincipalKind, requiredPrincipals } from '../../../domain/organisation/posts.ts'
import { cohortOf } from '../../../domain/organisation/unit-kinds.ts'
import type { Input, QueryContext } from '../../platform/request-context.ts'
import { loadPolicy } from '../policy/public.ts'
import { holdersInUnits, type PostHolder } from './organisation.store.ts'
import { pinyinOf } from './pinyin-of.ts'

/** The whole organisation in four reads, in protocol order (R1.1, R1.2, R1.6, R1.7). */
export async function readOrganisation(context: QueryContext, input: Input<typeof contract>) {
  const { tx, jurisdictionId, today } = context
  let wanted = tx.selectFrom('unit').selectAll().where('jurisdictionId', '=', jurisdictionId)
  if (input.query.closed === 'without') {
    wanted = wanted.where((row) => row.or([row('endedOn', 'is', null), row('endedOn', '>=', today)]))
  }
  const units = await wanted.orderBy('protocolOrder').orderBy('name').execute()
  const holders = await holdersInUnits(
    tx,
    jurisdictionId,
    units.map((unit) => unit.id),
    'any',
    today,
  )
  const byUnit = Map.groupBy(holders, (holder) => holder.unitId)
  const pending = await tx
    .selectFrom('rightsProposal')
    .select((row) => ['unitId', row.fn.countAll<number>().as('count')])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('state', '=', 'pending')
    .where('kind', '=', 'post')
    .groupBy('unitId')
    .execute()
  const pendingOf = new Map(pending.map((row) => [row.unitId, row.count]))
  const { policy } = await loadPolicy(tx, jurisdictionId, today)
  const rules = { supervisingOfficesRanked: policy['ranking.supervising-offices-ranked'] }
  const rows = units.map((unit) => {
    const own = byUnit.get(unit.id) ?? []
    const closed = unit.endedOn !== null && unit.endedOn < today
    return {
      id: unit.id,
      name: unit.name,
      shortName: unit.shortName,
      kind: unit.kind,
      cohort: cohortOf(unit, rules),
      parentId: unit.parentId,
      protocolOrder: unit.protocolOrder,
      hasArrangement: unit.ownArrangement !== '',
      endedOn: unit.endedOn,
      version: unit.version,
      principals: own.filter((holder) => isPrincipalKind(holder.kind)).map(nameOf),
      liaisons: own.filter((holder) => holder.kind === 'liaison').map(nameOf),
      people: new Set(own.map((holder) => holder.personId)).size,
      vacancies: closed
        ? []
        : requiredPrincipals(unit.kind).filter((kind) => !own.some((holder) => holder.kind === kind)),
      pendingPosts: pendingOf.get(unit.id) ?? 0,
      pinyin: `${pinyinOf(unit.name)} ${pinyinOf(unit.shortName)}`,
    }
  })
  const open = rows.filter((row) => row.endedOn === null || row.endedOn >= today)
  return {
    units: rows,
    totals: {
      units: open.length,
      people: new Set(holders.map((holder) => holder.personId)).size,
      vacancies: open.reduce((sum, row) => sum + row.vacancies.length, 0),
      withoutArrangement: open.filter((row) => owesArrangement(row)).length,
    },
  }
}

/** City leadership is no unit that sets up arrangements of its own; every other unit is (四(一)). */
export const owesArrangement = (row: { kind: string; hasArrangement: boolean }): boolean =>
  row.kind !== 'city-leadership' && !row.hasArrangement

const nameOf = ({ postId, personId, personName, kind, title }: PostHolder) => ({
  postId,
  personId,
  name: personName,
  kind,
  title,
})
