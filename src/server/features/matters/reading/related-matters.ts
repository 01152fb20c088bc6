import { sql } from 'kysely'
import type { MatterPage } from '../../../../contract/matter-page.ts'
import type { WorkingCalendar } from '../../../../domain/calendar/working-calendar.ts'
import { lightOf } from '../../../../domain/matters/lights.ts'
import { planKept } from '../../../platform/database.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
import { numberText } from '../matters.store.ts'
import { type MatterRow, matterColumns } from '../subject-rows.ts'
import { visibleTo } from './visible-matters.ts'

type Related = MatterRow & { unitName: string; unitShortName: string; personName: string | null }

/** Parent and children that the caller may see, with their own lights. */
export async function relatedMatters(
  ctx: QueryContext,
  matter: Pick<MatterRow, 'id' | 'parentId'>,
  calendar: WorkingCalendar,
): Promise<Pick<MatterPage, 'parent' | 'children'>> {
  const { jurisdictionId, today } = ctx
  const parent = matter.parentId === null ? sql`` : sql`or m.id = ${matter.parentId}`
  const { rows } = await sql<Related>`${sql.raw(planKept)}
    select ${matterColumns}, u.name as unit_name, u.short_name as unit_short_name, p.name as person_name
    from matter m
    join unit u on u.jurisdiction_id = m.jurisdiction_id and u.id = m.lead_unit_id
    left join person p on p.jurisdiction_id = m.jurisdiction_id and p.id = m.responsible_person_id
    where m.jurisdiction_id = ${jurisdictionId} and (m.parent_id = ${matter.id} ${parent})
      and ${visibleTo(ctx.actor, jurisdictionId)}
    order by m.created_at, m.number_seq, m.id limit 200`.execute(ctx.tx)
  const shown = rows.map((row) => ({
    id: row.id,
    number: numberText(row),
    title: row.title,
    state: row.state,
    light: lightOf(row, today, calendar),
    leadUnit: { id: row.leadUnitId, name: row.unitName, shortName: row.unitShortName },
    person: row.responsiblePersonId ? { id: row.responsiblePersonId, name: row.personName ?? '' } : null,
    weight: row.weight,
    dueOn: row.dueOn,
    claimedProgress: row.claimedProgress,
    verifiedProgress: row.verifiedProgress,
    inner: row.scopeUnitId !== null,
  }))
  return {
    parent: shown.find((one) => one.id === matter.parentId) ?? null,
    children: shown.filter((one) => one.id !== matter.parentId),
  }
}
