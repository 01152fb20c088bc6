import {
  correctIntakeRow,
  includeIntakeRows,
  listIntakeRows,
  readIntakeBatch,
  teachUnitName,
} from '../../../../contract/intake.ts'
import type { IntakeRow } from '../../../../contract/intake-fields.ts'
import type { LedgerField } from '../../../../domain/intake/ledger/ledger-fields.ts'
import { useCommand } from '../../../lib/use-command.ts'

const stale = [listIntakeRows, readIntakeBatch]

export interface RowActs {
  /** Types over one cell; null goes back to the source. False when it was refused. */
  correct: (row: IntakeRow, field: LedgerField, text: string | null) => Promise<boolean>
  include: (rows: readonly number[] | 'with-errors' | 'duplicates', included: boolean) => Promise<void>
  teach: (name: string, unitId: string) => Promise<void>
  pending: boolean
}

/** What a person does to rows of one batch. */
export function useRowActs(batchId: string): RowActs {
  const correct = useCommand(correctIntakeRow, { invalidates: stale })
  const include = useCommand(includeIntakeRows, { invalidates: stale })
  const teach = useCommand(teachUnitName, { invalidates: stale })
  return {
    correct: async (row, field, text) => {
      const params = { batchId, rowNo: row.rowNo }
      const body = { edits: { [field]: text } }
      return (await correct.run({ params, body, version: row.version })) !== undefined
    },
    include: async (rows, included) => {
      const body = { rows: typeof rows === 'string' ? rows : [...rows], included }
      await include.run({ params: { batchId }, body })
    },
    teach: async (name, unitId) => {
      await teach.run({ params: { batchId }, body: { name, unitId } })
    },
    pending: correct.pending || include.pending || teach.pending,
  }
}
