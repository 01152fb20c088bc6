import { useQueryClient } from '@tanstack/react-query'
import type { ResponseOutput } from '../../../../contract/endpoint.ts'
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
  const client = useQueryClient()
  const correct = useCommand(correctIntakeRow, { invalidates: stale, inTurn: true })
  const include = useCommand(includeIntakeRows, { invalidates: stale, inTurn: true })
  const teach = useCommand(teachUnitName, { invalidates: stale })
  // The next key toggles what the person sees, not what the server last said.
  const showAtOnce = async (rows: readonly number[], included: boolean) => {
    const lists = { queryKey: [listIntakeRows.id, { batchId }] }
    await client.cancelQueries(lists)
    client.setQueriesData<ResponseOutput<typeof listIntakeRows>>(
      lists,
      (page) =>
        page && {
          ...page,
          items: page.items.map((row) => (rows.includes(row.rowNo) ? { ...row, included } : row)),
        },
    )
  }
  return {
    correct: async (row, field, text) => {
      const params = { batchId, rowNo: row.rowNo }
      const body = { edits: { [field]: text } }
      return (await correct.run({ params, body, version: row.version })) !== undefined
    },
    include: async (rows, included) => {
      if (typeof rows !== 'string') await showAtOnce(rows, included)
      const body = { rows: typeof rows === 'string' ? rows : [...rows], included }
      if (!(await include.run({ params: { batchId }, body })))
        await client.invalidateQueries({ queryKey: [listIntakeRows.id] })
    },
    teach: async (name, unitId) => {
      await teach.run({ params: { batchId }, body: { name, unitId } })
    },
    pending: correct.pending || include.pending || teach.pending,
  }
}
