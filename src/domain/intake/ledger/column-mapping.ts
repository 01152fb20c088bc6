import { unescapeFormula } from './formula-safe.ts'
import { findHeaderField } from './header-words.ts'
import type { ColumnMapping, LedgerField, RowValues } from './ledger-fields.ts'

/** Fields that several columns may feed; their texts are joined. */
const joinable: Partial<Record<LedgerField, string>> = {
  content: '\n',
  standard: '\n',
  responsible: '、',
  supporting: '、',
  lastProgress: '\n',
}

/**
 * Guesses what each column holds from its label. A field that only one column may feed goes to the first that claims it. When no
 * column says what is to be done but one says how, that one is the title.
 */
export function guessMapping(labels: readonly string[]): ColumnMapping {
  const taken = new Set<LedgerField>()
  const mapping = labels.map((label): LedgerField | null => {
    const field = findHeaderField(label)
    if (!field || (taken.has(field) && !(field in joinable))) return null
    taken.add(field)
    return field
  })
  if (!taken.has('title')) {
    const instead = (['content', 'standard'] as const).find((field) => taken.has(field))
    const at = instead ? mapping.indexOf(instead) : -1
    if (at >= 0) mapping[at] = 'title'
  }
  return mapping
}

/** The row by field; what a person typed wins over the source. */
export function valuesOfCells(
  cells: readonly string[],
  mapping: ColumnMapping,
  edits: RowValues = {},
): RowValues {
  const values: RowValues = {}
  for (const [column, field] of mapping.entries()) {
    const text = unescapeFormula((cells[column] ?? '').trim())
    if (!field || text === '') continue
    const before = values[field]
    values[field] =
      before === undefined || before === text ? text : `${before}${joinable[field] ?? ' '}${text}`
  }
  return { ...values, ...edits }
}
