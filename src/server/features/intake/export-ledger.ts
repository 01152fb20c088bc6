import type { exportLedger as endpoint } from '../../../contract/intake.ts'
import { formatDate } from '../../../domain/dates/official-format.ts'
import { AppError } from '../../platform/app-error.ts'
import type { Download, Input, RecordedContext } from '../../platform/request-context.ts'
import { findMatterIds } from '../matters/public.ts'
import { ledgerRecords } from './ledger-records.ts'
import type { LedgerRecord } from './worker/ledger-workbook.ts'
import { runWorker } from './worker/run-worker.ts'

/** A ledger of more rows is for nobody's desk; the list's totals are exact up to here too. */
const mostMatters = 10_000
const matterPerStatement = 500

/**
 * What the list shows, as a ledger in the offices' own layout (DOMAIN.md 台账) that our intake reads back unchanged. The same scope as the
 * list; written beside the main thread; every export leaves a line in the audit log.
 */
export async function exportLedger(
  ctx: RecordedContext,
  { query }: Input<typeof endpoint>,
): Promise<Download> {
  const { ids, total } = await findMatterIds(ctx, { ...query, page: 1, pageSize: mostMatters })
  if (total.capped) throw new AppError('export-too-large', { params: { max: mostMatters } })
  const records: LedgerRecord[] = []
  for (let start = 0; start < ids.length; start += matterPerStatement) {
    records.push(...(await ledgerRecords(ctx, ids.slice(start, start + matterPerStatement))))
  }
  const { shortName } = await ctx.tx
    .selectFrom('jurisdiction')
    .select('shortName')
    .where('id', '=', ctx.jurisdictionId)
    .executeTakeFirstOrThrow()
  const title = `${shortName}督办事项台账`
  let bytes = new Uint8Array()
  await runWorker(
    { kind: 'write-ledger', title, asOf: formatDate(ctx.today, 'zh-CN'), records },
    (message) => {
      if (message.type === 'bytes') bytes = message.bytes as Uint8Array<ArrayBuffer>
    },
  )
  await ctx.audit({ kind: 'ledger.exported', detail: { query, matters: ids.length } })
  return {
    name: `${title}${ctx.today}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: Buffer.from(bytes),
  }
}
