/** What a column of a ledger may hold, in the order of the offices' layout (DOMAIN.md 台账). */
export const ledgerFields = [
  'serial',
  'title',
  'content',
  'standard',
  'start',
  'due',
  'lead',
  'responsible',
  'number',
  'supporting',
  'leadOfficial',
  'person',
  'source',
  'category',
  'cycle',
  'claimed',
  'verified',
  'status',
  'lastProgress',
  'classification',
] as const
export type LedgerField = (typeof ledgerFields)[number]

/** One field per column; null leaves the column out. */
export type ColumnMapping = readonly (LedgerField | null)[]

/** The text of a row by field: what the source says, or what a person typed over it. */
export type RowValues = Partial<Record<LedgerField, string>>
