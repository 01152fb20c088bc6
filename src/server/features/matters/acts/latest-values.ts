import { sql } from 'kysely'
import type { Act } from './act.ts'

/** Every undecided indicator shows the value of the newest report that left the unit and wasn't returned. */
export async function refreshLatestValues({ ctx, matter }: Act): Promise<void> {
  await sql`
    update indicator i set latest_value = (
      select v.value from report_value v
      join progress_report r on r.jurisdiction_id = v.jurisdiction_id and r.id = v.report_id
      where v.jurisdiction_id = i.jurisdiction_id and v.indicator_id = i.id and r.state in ('submitted', 'accepted')
      order by r.submitted_at desc, r.id limit 1)
    where i.jurisdiction_id = ${ctx.jurisdictionId} and i.matter_id = ${matter.id} and i.verdict is null`.execute(
    ctx.tx,
  )
}
