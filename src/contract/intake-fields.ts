import { z } from 'zod'
import { rowProblemCodes } from '../domain/intake/ledger/draft-row.ts'
import { ledgerFields } from '../domain/intake/ledger/ledger-fields.ts'
import { indicatorDirections } from '../domain/matters/indicator.ts'
import { sourceKinds } from '../domain/matters/matter-sources.ts'
import { reportingCycles } from '../domain/policy/catalogue.ts'
import { dateOut, instantOut } from './field-types.ts'

/** The shapes intake shows: a file being read, its columns, its rows beside their source. */

export const batchStates = ['reading', 'failed', 'review', 'importing', 'imported', 'discarded'] as const

export const batchFormats = ['xlsx', 'docx', 'pdf', 'txt', 'md', 'paste'] as const

/** A ledger of rows, or a text from which tasks are extracted. */
export const batchKinds = ['table', 'text'] as const

/** How rows are shown: what needs a person first, or as the source has them. */
export const rowSorts = ['attention', 'source'] as const
export const rowFilters = ['all', 'attention', 'errors', 'duplicates', 'included', 'left-out'] as const

export const largestIntakeMb = 20
export const mostIntakeRows = 5000
export const longestIntakeText = 200_000

export const ledgerField = z.enum(ledgerFields)

export const batchOut = z.object({
  id: z.string(),
  /** Null until the file has been read. */
  kind: z.enum(batchKinds).nullable(),
  format: z.enum(batchFormats),
  state: z.enum(batchStates),
  fileName: z.string(),
  createdAt: instantOut,
  createdBy: z.string(),
  importedAt: instantOut.nullable(),
  progress: z.object({ done: z.number(), total: z.number() }),
  /** Why reading or importing failed, in the reader's language. */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  counts: z.object({
    rows: z.number(),
    included: z.number(),
    /** Included rows with an error; they must be corrected or left out before the import. */
    errors: z.number(),
    warnings: z.number(),
    leftOut: z.number(),
  }),
  version: z.number(),
  /** False once a draft of this batch was submitted or changed hands (R2.2: undo until submitted). */
  canUndo: z.boolean(),
})
export type Batch = z.output<typeof batchOut>

/** How the columns were understood; `tables` are the ledgers found in the file, of which one is read. */
export const mappingOut = z.object({
  table: z.number(),
  tables: z.array(z.object({ name: z.string(), rows: z.number() })),
  columns: z.array(
    z.object({ label: z.string(), field: ledgerField.nullable(), samples: z.array(z.string()) }),
  ),
})

export const batchSettingsOut = z.object({
  source: z.enum(sourceKinds),
  category: z.string(),
  /** YYYY, YYYY-MM or YYYY-MM-DD: gives dates without a year their year. */
  documentDate: z.string(),
  documentTitle: z.string(),
})

export const rowProblemOut = z.object({
  field: ledgerField,
  severity: z.enum(['error', 'warning']),
  code: z.enum(rowProblemCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  unitIds: z.array(z.string()).optional(),
})
export type RowProblemOut = z.output<typeof rowProblemOut>

const draftUnitOut = z.object({ name: z.string(), unitId: z.string().nullable() })
const draftPersonOut = z.object({ name: z.string(), personId: z.string().nullable() })

/** One row: the source's text by field, what was typed over it, and what the system makes of both. */
export const intakeRowOut = z.object({
  rowNo: z.number(),
  version: z.number(),
  included: z.boolean(),
  /** Where it stands: the row of the sheet, or the offsets in the text. */
  sheetRow: z.number().nullable(),
  span: z.object({ start: z.number(), end: z.number() }).nullable(),
  section: z.string(),
  /** By field, as the source says it. */
  source: z.partialRecord(ledgerField, z.string()),
  /** By field, as a person corrected it; kept as typed even where it cannot be understood. */
  edits: z.partialRecord(ledgerField, z.string()),
  /** The offsets each field was read from and, where it was inferred, why (task-types.ts). */
  evidence: z.partialRecord(
    ledgerField,
    z.object({
      spans: z.array(z.object({ start: z.number(), end: z.number() })),
      why: z.string().optional(),
    }),
  ),
  draft: z.object({
    title: z.string(),
    content: z.string(),
    indicators: z.array(
      z.object({
        name: z.string(),
        standard: z.string(),
        target: z.number().nullable(),
        unitOfMeasure: z.string(),
        direction: z.enum(indicatorDirections),
      }),
    ),
    startOn: dateOut.nullable(),
    dueOn: dateOut.nullable(),
    dueText: z.string(),
    cycle: z.enum(reportingCycles),
    lead: draftUnitOut.nullable(),
    responsible: z.array(draftUnitOut),
    supporting: z.array(draftUnitOut),
    leadOfficial: draftPersonOut.nullable(),
    person: draftPersonOut.nullable(),
    source: z.enum(sourceKinds),
    sourceRef: z.string(),
    categoryCode: z.string(),
    claimed: z.number().nullable(),
    verified: z.number().nullable(),
    status: z.string(),
    lastProgress: z.string(),
  }),
  problems: z.array(rowProblemOut),
  matterId: z.string().nullable(),
})
export type IntakeRow = z.output<typeof intakeRowOut>
