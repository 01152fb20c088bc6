import type { CheckReason, ExtractedTask, InferenceReason, Span, TaskField } from '../task-types.ts'
import { valuesOfCells } from './column-mapping.ts'
import type { RowContext, RowProblem } from './draft-row.ts'
import { type EvaluatedRow, evaluateRow } from './evaluate-row.ts'
import type { ColumnMapping, LedgerField, RowValues } from './ledger-fields.ts'
import type { LedgerSourceRow } from './ledger-rows.ts'
import { writeStandards } from './standard-indicators.ts'
import { cycleWords } from './word-cells.ts'

/** Where a row comes from, kept as it was read: cells of a table, or a task found in a text. */
export type SourceRow = TableSource | TextSource

export interface TableSource {
  kind: 'table'
  sheetRow: number
  section: string
  sharedTitle: boolean
  cells: string[]
}

export interface TextSource extends Span {
  kind: 'text'
  /** The words of the text by field. */
  values: RowValues
  /** What the words were resolved to, where that differs: 6月底前 → 2026-06-30. */
  resolved: RowValues
  evidence: Partial<Record<LedgerField, { spans: Span[]; why?: InferenceReason | undefined }>>
  checks: { field: LedgerField; reason: CheckReason }[]
}

const fieldOf: Readonly<Record<TaskField, LedgerField>> = {
  title: 'title',
  lead: 'lead',
  support: 'supporting',
  leaders: 'leadOfficial',
  deadline: 'due',
  recurring: 'cycle',
  standards: 'standard',
}

/** Checks that the evaluation of the row finds by itself, and says more exactly. */
const foundAnyway: readonly CheckReason[] = [
  'no-lead',
  'several-leads',
  'class-of-units',
  'relative-deadline',
]

export const tableSource = (row: LedgerSourceRow): TableSource => ({ kind: 'table', ...row })

/** A task found in a text (R2.2), as a row to review. */
export function textSource(task: ExtractedTask): TextSource {
  const values: RowValues = {
    title: task.title,
    lead: task.lead.join('、'),
    supporting: task.support.join('、'),
    leadOfficial: task.leaders.join('、'),
    due: task.deadlineText ?? task.deadline ?? '',
    cycle: task.recurring ? cycleWords[task.recurring] : '',
    standard: writeStandards(task.standards.map((standard) => ({ name: standard, standard }))),
  }
  for (const field of Object.keys(values) as LedgerField[]) if (!values[field]) delete values[field]
  const evidence: TextSource['evidence'] = {}
  for (const [field, found] of Object.entries(task.evidence)) evidence[fieldOf[field as TaskField]] = found
  return {
    kind: 'text',
    ...task.span,
    values,
    resolved: task.deadline ? { due: task.deadline } : {},
    evidence,
    checks: task.certainty.checks
      .filter((check) => !foundAnyway.includes(check.reason))
      .map((check) => ({ field: fieldOf[check.field], reason: check.reason })),
  }
}

/** The source's own words by field. */
export const sourceValues = (source: SourceRow, mapping: ColumnMapping): RowValues =>
  source.kind === 'table' ? valuesOfCells(source.cells, mapping) : source.values

/** Understands a row with a person's corrections over it. */
export function evaluateSource(
  source: SourceRow,
  edits: RowValues,
  mapping: ColumnMapping,
  context: RowContext,
): EvaluatedRow {
  if (source.kind === 'table') {
    const { section } = source
    const sharedTitle = source.sharedTitle && edits.title === undefined
    return evaluateRow({ ...valuesOfCells(source.cells, mapping), ...edits }, context, {
      section,
      sharedTitle,
    })
  }
  const { draft, problems } = evaluateRow({ ...source.values, ...source.resolved, ...edits }, context)
  const uncertain = source.checks
    .filter((check) => edits[check.field] === undefined)
    .map(
      (check): RowProblem => ({
        field: check.field,
        severity: 'warning',
        code: 'extraction-uncertain',
        params: { reason: check.reason },
      }),
    )
  const dueText = edits.due ?? source.values.due ?? ''
  return { draft: { ...draft, dueText }, problems: [...problems, ...uncertain] }
}
