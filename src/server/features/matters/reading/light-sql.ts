import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { type Light, lights } from '../../../../domain/matters/lights.ts'

/**
 * The light in SQL, the same as `lightOf` of the domain (a property test says so): comparisons of stored dates with today. `m` is
 * the matter. Each condition names a date column first, so that an index range answers it.
 */

export const openStatesSql: RawBuilder<unknown> = sql.raw(
  `('assigned', 'planning', 'in-progress', 'awaiting-acceptance')`,
)
const isOpen = sql`m.state in ${openStatesSql}`
const isDone = sql`m.state in ('closed-out', 'archived')`
const doneOn = sql`coalesce(m.completed_on, m.closed_on)`

/** The condition under which a matter shows the light. */
export function showsLight(light: Light, today: LocalDate): RawBuilder<boolean> {
  const day = sql`${today}::date`
  // A lapsed day lies before today in any case; said first for the index, then exactly.
  const overdue = sql`(m.lapse_on < ${day} and m.lapse_on < coalesce(m.completed_on, ${day}))`
  const notOverdue = sql`(m.lapse_on is null or m.lapse_on >= coalesce(m.completed_on, ${day}))`
  const behind = sql`(m.behind_on <= ${day} and m.completed_on is null)`
  const notBehind = sql`(m.behind_on is null or m.behind_on > ${day} or m.completed_on is not null)`
  const near = sql`(m.warn_on <= ${day} and m.lapse_on is not null and m.completed_on is null)`
  const notNear = sql`(m.warn_on is null or m.warn_on > ${day} or m.lapse_on is null or m.completed_on is not null)`
  const running = sql`${isOpen} and m.suspended_on is null`
  switch (light) {
    case 'none':
      return sql`m.state in ('draft', 'awaiting-confirmation', 'cancelled')`
    case 'done':
      return sql`${isDone} and (m.lapse_on is null or ${doneOn} is null or ${doneOn} <= m.lapse_on)`
    case 'done-late':
      return sql`${isDone} and ${doneOn} > m.lapse_on`
    case 'suspended':
      return sql`${isOpen} and m.suspended_on is not null`
    case 'overdue':
      return sql`${running} and ${overdue}`
    case 'behind':
      return sql`${running} and ${behind} and ${notOverdue}`
    case 'near-due':
      return sql`${running} and ${near} and ${notBehind} and ${notOverdue}`
    case 'normal':
      return sql`${running} and ${notOverdue} and ${notBehind} and ${notNear}`
  }
}

/** The light's place in the order of urgency (`lightRank`), for sorting and counting. */
export const lightRankSql = (today: LocalDate): RawBuilder<number> => {
  const day = sql`${today}::date`
  return sql`case
    when m.state in ('draft', 'awaiting-confirmation', 'cancelled') then ${rank('none')}
    when ${isDone} then case when ${doneOn} > m.lapse_on then ${rank('done-late')} else ${rank('done')} end
    when m.suspended_on is not null then ${rank('suspended')}
    when m.lapse_on < coalesce(m.completed_on, ${day}) then ${rank('overdue')}
    when m.completed_on is not null then ${rank('normal')}
    when m.behind_on <= ${day} then ${rank('behind')}
    when m.warn_on <= ${day} and m.lapse_on is not null then ${rank('near-due')}
    else ${rank('normal')} end`
}

const rank = (light: Light): RawBuilder<number> => sql.raw(String(lights.indexOf(light)))

/** The states in which a light can be shown: what an index range begins with. */
export const statesOfLight = (light: Light): readonly string[] => {
  if (light === 'none') return ['draft', 'awaiting-confirmation', 'cancelled']
  if (light === 'done' || light === 'done-late') return ['closed-out', 'archived']
  return ['assigned', 'planning', 'in-progress', 'awaiting-acceptance']
}
