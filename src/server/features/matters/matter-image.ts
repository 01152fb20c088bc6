import { createHash } from 'node:crypto'
import { type Insertable, sql } from 'kysely'
import { canonicalJson } from '../../platform/canonical-json.ts'
import { columnName } from '../../platform/column-name.ts'
import { planKept, type Tx } from '../../platform/database.ts'
import type {
  AskerOverrideTable,
  AttachmentTable,
  IndicatorTable,
  MatterConfirmationTable,
  MatterRequestTable,
  MatterUnitTable,
  MilestoneTable,
  ProgressReportTable,
  ReminderTable,
  ReportValueTable,
} from '../../platform/schema/matter-tables.ts'
import { type MatterRow, matterColumns } from './subject-rows.ts'

/**
 * The complete after-image of a matter that every matter event carries as `payload.matter`: its row, its units, and a digest of each
 * kind of sub-record. `verify` compares the last one with the database, so a row altered by hand is named (R8.6). Search
 * columns and the time of the last write say nothing and are left out.
 */
export type MatterImage = Omit<
  MatterRow,
  'jurisdictionId' | 'updatedAt' | 'createdAt' | 'verifiedAt' | 'acceptanceFailedAt'
> & {
  createdAt: string
  verifiedAt: string | null
  acceptanceFailedAt: string | null
  units: unknown[]
  digests: Record<Exclude<keyof MatterParts, 'units'>, string>
}

/** The sub-records of one matter. */
interface MatterParts {
  units: readonly Insertable<MatterUnitTable>[]
  milestones: readonly Insertable<MilestoneTable>[]
  indicators: readonly Insertable<IndicatorTable>[]
  reports: readonly Insertable<ProgressReportTable>[]
  values: readonly Insertable<ReportValueTable>[]
  requests: readonly Insertable<MatterRequestTable>[]
  attachments: readonly Insertable<AttachmentTable>[]
  confirmations: readonly Insertable<MatterConfirmationTable>[]
  overrides: readonly Insertable<AskerOverrideTable>[]
  reminders: readonly Insertable<ReminderTable>[]
}

type ColumnsOf = { [K in keyof MatterParts]: readonly (keyof MatterParts[K][number] & string)[] }

/**
 * What counts of each; named one by one, so that a column added later changes no digest already recorded. A kind added later is in no
 * image before it and is compared from the next fact on.
 */
const columns: ColumnsOf = {
  units: ['unitId', 'role', 'duty', 'personId'],
  milestones: [
    'id',
    'title',
    'deliverable',
    'workingDays',
    'dependsOn',
    'progressAtEnd',
    'personId',
    'baselineOn',
    'dueOn',
    'doneOn',
    'proposedDueOn',
    'proposedReason',
  ],
  indicators: [
    'id',
    'name',
    'standard',
    'unitOfMeasure',
    'target',
    'direction',
    'weight',
    'howMeasured',
    'latestValue',
    'verdict',
    'verdictNote',
    'verdictBy',
    'verdictAt',
  ],
  reports: [
    'id',
    'state',
    'dueOn',
    'claimedProgress',
    'text',
    'problem',
    'authorPersonId',
    'authorUnitId',
    'signedOffBy',
    'submittedAt',
    'submittedOn',
    'answeredBy',
    'answeredAt',
    'answer',
    'answerDueOn',
  ],
  values: ['reportId', 'indicatorId', 'value'],
  requests: [
    'id',
    'kind',
    'state',
    'reason',
    'proposedDueOn',
    'proposedUnitId',
    'proposedPersonId',
    'askedBy',
    'askedUnitId',
    'askedOn',
    'approver',
    'answerBy',
    'decidedBy',
    'decidedAt',
    'decision',
    'grantedDueOn',
  ],
  attachments: ['id', 'ownerKind', 'ownerId', 'fileId'],
  confirmations: ['officeUnitId', 'personId', 'at'],
  overrides: ['id', 'officeUnitId', 'personId', 'targetUnitId', 'warning', 'reason', 'at'],
  reminders: ['id', 'unitId', 'sentBy', 'onDate', 'text'],
}

function afterImageOf(row: MatterRow, parts: MatterParts): MatterImage {
  const { jurisdictionId: _, updatedAt: _u, ...matter } = row
  return {
    ...matter,
    createdAt: row.createdAt.toISOString(),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    acceptanceFailedAt: row.acceptanceFailedAt?.toISOString() ?? null,
    units: plain('units', parts.units),
    digests: {
      milestones: digestOf('milestones', parts.milestones),
      indicators: digestOf('indicators', parts.indicators),
      reports: digestOf('reports', parts.reports),
      values: digestOf('values', parts.values),
      requests: digestOf('requests', parts.requests),
      attachments: digestOf('attachments', parts.attachments),
      confirmations: digestOf('confirmations', parts.confirmations),
      overrides: digestOf('overrides', parts.overrides),
      reminders: digestOf('reminders', parts.reminders),
    },
  }
}

/** Rows as sorted arrays of values: independent of column order, defaults left out, instants as one kind of text. */
function plain(kind: keyof MatterParts, rows: readonly object[]): unknown[] {
  const lines = rows.map((row) =>
    columns[kind].map((column) => plainValue(column, (row as Record<string, unknown>)[column])),
  )
  return lines
    .map((line) => ({ line, key: JSON.stringify(line) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line)
}

function plainValue(column: string, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value
  if (value instanceof Date) return value.toISOString()
  return column === 'at' || column.endsWith('At') ? new Date(String(value)).toISOString() : value
}

/** Empty where there are none, so that most images stay short. */
const digestOf = (kind: keyof MatterParts, rows: readonly object[]): string =>
  rows.length === 0
    ? ''
    : createHash('sha256')
        .update(canonicalJson(plain(kind, rows)))
        .digest('base64url')

const objectOf = (kind: keyof MatterParts) =>
  sql.raw(
    `jsonb_agg(jsonb_build_object(${columns[kind].map((name) => `'${name}', x.${columnName(name)}`).join(', ')}))`,
  )

const ofMatter = sql.raw('where x.jurisdiction_id = m.jurisdiction_id and x.matter_id = m.id')

const partColumns = sql`
  coalesce((select ${objectOf('units')} from matter_unit x ${ofMatter}), '[]') as units,
  coalesce((select ${objectOf('milestones')} from milestone x ${ofMatter}), '[]') as milestones,
  coalesce((select ${objectOf('indicators')} from indicator x ${ofMatter}), '[]') as indicators,
  coalesce((select ${objectOf('reports')} from progress_report x ${ofMatter}), '[]') as reports,
  coalesce((select ${objectOf('values')} from report_value x
    join progress_report r on r.jurisdiction_id = x.jurisdiction_id and r.id = x.report_id
    where r.jurisdiction_id = m.jurisdiction_id and r.matter_id = m.id), '[]') as values,
  coalesce((select ${objectOf('requests')} from matter_request x ${ofMatter}), '[]') as requests,
  coalesce((select ${objectOf('attachments')} from attachment x ${ofMatter}), '[]') as attachments,
  coalesce((select ${objectOf('confirmations')} from matter_confirmation x ${ofMatter}), '[]') as confirmations,
  coalesce((select ${objectOf('overrides')} from asker_override x ${ofMatter}), '[]') as overrides,
  coalesce((select ${objectOf('reminders')} from reminder x ${ofMatter}), '[]') as reminders`

/** The after-images of these matters as this transaction sees them. */
export async function imagesOf(
  tx: Tx,
  jurisdictionId: number,
  matterIds: readonly string[],
): Promise<Map<string, MatterImage>> {
  if (matterIds.length === 0) return new Map()
  const { rows } = await sql<MatterRow & MatterParts>`${sql.raw(planKept)}
    select ${matterColumns}, ${partColumns} from matter m
    where m.jurisdiction_id = ${jurisdictionId} and m.id = any(${matterIds}::uuid[])`.execute(tx)
  return new Map(
    rows.map((row) => {
      const { units, milestones, indicators, reports, values, requests, attachments, ...rest } = row
      const { confirmations, overrides, reminders, ...matter } = rest
      const parts = { units, milestones, indicators, reports, values, requests, attachments }
      return [row.id, afterImageOf(matter, { ...parts, confirmations, overrides, reminders })]
    }),
  )
}
