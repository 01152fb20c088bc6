import type { z } from 'zod'
import type { intakeRowOut } from '../../../contract/intake-fields.ts'
import type { DraftRow, RowProblem } from '../../../domain/intake/ledger/draft-row.ts'
import type { ColumnMapping } from '../../../domain/intake/ledger/ledger-fields.ts'
import { sourceValues } from '../../../domain/intake/ledger/source-row.ts'
import { loadedRow, type StoredIntakeRow } from './intake.store.ts'

/** A row as it leaves the server: the source's words by field beside what the system makes of them. */
export function answerRow(row: StoredIntakeRow, mapping: ColumnMapping): z.input<typeof intakeRowOut> {
  const { source, edits } = loadedRow(row)
  const draft = row.draft as DraftRow
  return {
    rowNo: row.rowNo,
    version: row.version,
    included: row.included,
    sheetRow: source.kind === 'table' ? source.sheetRow : null,
    span: source.kind === 'text' ? { start: source.start, end: source.end } : null,
    section: source.kind === 'table' ? source.section : '',
    source: sourceValues(source, mapping),
    edits,
    evidence: source.kind === 'text' ? source.evidence : {},
    draft: { ...draft, indicators: [...draft.indicators], ...unitsOf(draft) },
    problems: (row.problems as RowProblem[]).map(({ unitIds, ...problem }) => ({
      ...problem,
      params: { ...problem.params },
      ...(unitIds ? { unitIds: [...unitIds] } : {}),
    })),
    matterId: row.matterId,
  }
}

const unitsOf = (draft: DraftRow) => ({
  responsible: [...draft.responsible],
  supporting: [...draft.supporting],
})
