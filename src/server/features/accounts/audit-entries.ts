import { sql } from 'kysely'
import type {
  exportAuditEntries as exportContract,
  listAuditEntries as listContract,
} from '../../../contract/accounts.ts'
import type { Input, RecordedContext } from '../../platform/request-context.ts'
import { writeWorkbook, xlsxMediaType } from '../../platform/workbook.ts'

const longestExport = 50_000

type Filters = Pick<Input<typeof exportContract>['query'], 'from' | 'to' | 'kind' | 'success' | 'q'>

function filtered({ tx, jurisdictionId }: RecordedContext, filters: Filters) {
  let entries = tx.selectFrom('auditEntry').where('jurisdictionId', '=', jurisdictionId)
  // Days of the log are days in Asia/Shanghai.
  if (filters.from) entries = entries.where('at', '>=', new Date(`${filters.from}T00:00:00+08:00`))
  if (filters.to) entries = entries.where('at', '<=', new Date(`${filters.to}T23:59:59.999+08:00`))
  if (filters.kind !== '') entries = entries.where('kind', '=', filters.kind)
  if (filters.success !== 'any') entries = entries.where('success', '=', filters.success === 'yes')
  if (filters.q !== '') {
    const text = `%${filters.q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    entries = entries.where((row) =>
      row.or([
        row('actorLabel', 'ilike', text),
        row('object', 'ilike', text),
        row('requestId', 'like', text),
        row('clientAddress', 'like', text),
      ]),
    )
  }
  return entries
}

const columns = [
  'id',
  'at',
  'kind',
  'actorLabel',
  'object',
  'success',
  'clientAddress',
  'requestId',
  'detail',
] as const

const detailText = (detail: unknown): string => (detail === null ? '' : JSON.stringify(detail))

/** The log, newest first. Reading it leaves a line of its own (LG-01). */
export async function listAuditEntries(context: RecordedContext, input: Input<typeof listContract>) {
  const { page, pageSize, ...filters } = input.query
  const entries = filtered(context, filters)
  const { count } = await context.tx
    .selectFrom(entries.select(sql`1`.as('one')).limit(10_001).as('counted'))
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await entries
    .select(columns)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const kinds = await context.tx
    .selectFrom('auditEntry')
    .select('kind')
    .distinct()
    .where('jurisdictionId', '=', context.jurisdictionId)
    .orderBy('kind')
    .execute()
  if (page === 1) await context.audit({ kind: 'audit.read', detail: filters })
  return {
    entries: rows.map((row) => ({ ...row, detail: detailText(row.detail) })),
    total: { count: Math.min(count, 10_000), capped: count > 10_000 },
    kinds: kinds.map((row) => row.kind),
  }
}

const instantText = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The filtered log as a workbook, at most 50,000 lines, newest first. */
export async function exportAuditEntries(context: RecordedContext, input: Input<typeof exportContract>) {
  const rows = await filtered(context, input.query)
    .select(columns)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(longestExport)
    .execute()
  const body = await writeWorkbook([
    {
      name: '审计记录',
      title: '审计记录',
      columns: [
        { head: '时间(北京时间)', width: 22 },
        { head: '事项', width: 26 },
        { head: '操作人', width: 28 },
        { head: '对象', width: 30 },
        { head: '结果', width: 8 },
        { head: '来源地址', width: 18 },
        { head: '请求编号', width: 38 },
        { head: '详情', width: 60 },
      ],
      rows: rows.map((row) => [
        instantText.format(row.at),
        row.kind,
        row.actorLabel,
        row.object,
        row.success ? '成功' : '失败',
        row.clientAddress,
        row.requestId,
        detailText(row.detail),
      ]),
    },
  ])
  await context.audit({ kind: 'audit.exported', detail: { ...input.query, rows: rows.length } })
  return { name: `审计记录_${context.today}.xlsx`, mediaType: xlsxMediaType, body }
}
