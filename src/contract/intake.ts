import { z } from 'zod'
import { sourceKinds } from '../domain/matters/matter-sources.ts'
import { defineEndpoint } from './endpoint.ts'
import { done, id, ordinal, pageQuery, reasonText, requiredText, text, totalOut } from './field-types.ts'
import {
  batchKinds,
  batchOut,
  batchSettingsOut,
  intakeRowOut,
  ledgerField,
  longestIntakeText,
  mappingOut,
  rowFilters,
  rowSorts,
} from './intake-fields.ts'
import { matterListQuery } from './matter-list.ts'

/** Intake (R2.2): a file or text becomes rows to review; reviewed rows become unnumbered drafts, undoable until submitted. */

const batchParams = z.object({ batchId: id })
const rowParams = z.object({ batchId: id, rowNo: z.coerce.number().int().min(1).max(1_000_000) })

/** The year, month or day of a document. */
const documentDate = z
  .string()
  .trim()
  .max(10, { error: 'date-does-not-exist', abort: true })
  .regex(/^(?:(?:19|20|21)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/, {
    error: 'date-does-not-exist',
  })

export const uploadIntakeFile = defineEndpoint({
  id: 'uploadIntakeFile',
  method: 'POST',
  path: '/api/intake/batches',
  access: 'intake.upload',
  summary:
    'Takes a ledger (xlsx), a Word document (docx), a text or a text PDF of up to 20 MB and begins to read it',
  transfer: 'upload',
  response: batchOut,
})

export const startTextIntake = defineEndpoint({
  id: 'startTextIntake',
  method: 'POST',
  path: '/api/intake/texts',
  access: 'intake.upload',
  summary: 'Takes the pasted text of a document and begins to read it',
  body: z.object({
    id,
    title: text(200).default(''),
    text: requiredText(longestIntakeText),
    documentDate: documentDate.default(''),
    source: z.enum(sourceKinds).default('decision'),
  }),
  response: batchOut,
})

export const listIntakeBatches = defineEndpoint({
  id: 'listIntakeBatches',
  method: 'GET',
  path: '/api/intake/batches',
  access: 'intake.read',
  summary: "The office's files, newest first",
  query: z.object(pageQuery),
  response: z.object({ items: z.array(batchOut), total: totalOut }),
})

export const readIntakeBatch = defineEndpoint({
  id: 'readIntakeBatch',
  method: 'GET',
  path: '/api/intake/batches/:batchId',
  access: 'intake.read',
  summary: 'How a file stands: progress while it is read, then its columns, settings and counts',
  params: batchParams,
  response: batchOut.extend({ mapping: mappingOut.nullable(), settings: batchSettingsOut }),
})

export const listIntakeRows = defineEndpoint({
  id: 'listIntakeRows',
  method: 'GET',
  path: '/api/intake/batches/:batchId/rows',
  access: 'intake.read',
  summary: 'Rows beside their source, those that need attention first unless asked otherwise',
  params: batchParams,
  query: z.object({
    filter: z.enum(rowFilters).default('all'),
    sort: z.enum(rowSorts).default('attention'),
    ...pageQuery,
  }),
  response: z.object({ items: z.array(intakeRowOut), total: totalOut }),
})

export const readIntakeText = defineEndpoint({
  id: 'readIntakeText',
  method: 'GET',
  path: '/api/intake/batches/:batchId/text',
  access: 'intake.read',
  summary: 'The text a batch was read from',
  params: batchParams,
  response: z.object({ text: z.string() }),
})

export const changeIntakeMapping = defineEndpoint({
  id: 'changeIntakeMapping',
  method: 'PUT',
  path: '/api/intake/batches/:batchId/mapping',
  access: 'intake.correct',
  summary: 'Says what the columns hold; every row is read again, corrections stay',
  params: batchParams,
  body: z.object({
    table: z.number().int().min(0).max(200),
    columns: z.array(ledgerField.nullable()).max(200),
  }),
  needsVersion: true,
  response: batchOut,
})

export const changeIntakeSettings = defineEndpoint({
  id: 'changeIntakeSettings',
  method: 'PUT',
  path: '/api/intake/batches/:batchId/settings',
  access: 'intake.correct',
  summary:
    'Changes what holds for the whole file (source, category, date of the document); every row is read again',
  params: batchParams,
  body: z.object({
    source: z.enum(sourceKinds),
    category: requiredText(60),
    documentDate,
    documentTitle: text(200).default(''),
    /** Reads a document as a ledger or as a text; left out: as it was. */
    kind: z.enum(batchKinds).optional(),
  }),
  needsVersion: true,
  response: batchOut,
})

export const correctIntakeRow = defineEndpoint({
  id: 'correctIntakeRow',
  method: 'PATCH',
  path: '/api/intake/batches/:batchId/rows/:rowNo',
  access: 'intake.correct',
  summary: 'Types over cells of one row; a null takes the correction back',
  params: rowParams,
  body: z.object({ edits: z.partialRecord(ledgerField, text(8000).nullable()) }),
  needsVersion: true,
  response: intakeRowOut,
})

export const includeIntakeRows = defineEndpoint({
  id: 'includeIntakeRows',
  method: 'POST',
  path: '/api/intake/batches/:batchId/inclusion',
  access: 'intake.correct',
  summary: 'Leaves rows out of the import or takes them in again',
  params: batchParams,
  body: z.object({
    rows: z.union([z.array(ordinal).min(1).max(500), z.enum(['all', 'with-errors', 'duplicates'])]),
    included: z.boolean(),
  }),
  response: batchOut,
})

export const teachUnitName = defineEndpoint({
  id: 'teachUnitName',
  method: 'POST',
  path: '/api/intake/batches/:batchId/unit-names',
  access: 'intake.correct',
  summary:
    'Says which unit a name means; kept for the jurisdiction, and every row with the name is read again',
  params: batchParams,
  body: z.object({ name: requiredText(80), unitId: id }),
  response: batchOut,
})

export const addIntakeRow = defineEndpoint({
  id: 'addIntakeRow',
  method: 'POST',
  path: '/api/intake/batches/:batchId/rows',
  access: 'intake.correct',
  summary: 'Adds a matter the reading did not find, from a part of the text',
  params: batchParams,
  body: z.object({
    start: z
      .number()
      .int()
      .min(0)
      .max(longestIntakeText * 2),
    end: z
      .number()
      .int()
      .min(1)
      .max(longestIntakeText * 2),
    title: requiredText(200),
  }),
  response: intakeRowOut,
})

export const splitIntakeRow = defineEndpoint({
  id: 'splitIntakeRow',
  method: 'POST',
  path: '/api/intake/batches/:batchId/rows/:rowNo/split',
  access: 'intake.correct',
  summary: 'Makes two matters of one; the second keeps units and dates',
  params: rowParams,
  body: z.object({ firstTitle: requiredText(200), secondTitle: requiredText(200) }),
  needsVersion: true,
  response: z.object({ first: intakeRowOut, second: intakeRowOut }),
})

export const mergeIntakeRows = defineEndpoint({
  id: 'mergeIntakeRows',
  method: 'POST',
  path: '/api/intake/batches/:batchId/rows/:rowNo/merge',
  access: 'intake.correct',
  summary: 'Makes one matter of two; the other row goes, its units and standards are kept',
  params: rowParams,
  body: z.object({ withRow: ordinal, withVersion: ordinal }),
  needsVersion: true,
  response: intakeRowOut,
})

export const importIntakeBatch = defineEndpoint({
  id: 'importIntakeBatch',
  method: 'POST',
  path: '/api/intake/batches/:batchId/import',
  access: 'intake.register',
  summary:
    'Makes unnumbered drafts of the included rows, all or none; refused while one of them has an error',
  params: batchParams,
  needsVersion: true,
  response: batchOut,
})

export const undoIntakeImport = defineEndpoint({
  id: 'undoIntakeImport',
  method: 'POST',
  path: '/api/intake/batches/:batchId/undo',
  access: 'intake.undo',
  summary: 'Takes the drafts of an import back, as long as none was submitted',
  params: batchParams,
  body: z.object({ reason: reasonText }),
  needsVersion: true,
  response: batchOut,
})

export const discardIntakeBatch = defineEndpoint({
  id: 'discardIntakeBatch',
  method: 'POST',
  path: '/api/intake/batches/:batchId/discard',
  access: 'intake.correct',
  summary: 'Stops reading, or puts a file aside without importing it',
  params: batchParams,
  response: done,
})

export const exportLedger = defineEndpoint({
  id: 'exportLedger',
  method: 'GET',
  path: '/api/intake/ledger.xlsx',
  access: 'export.ledger',
  summary: "The matters of a list as a ledger in the offices' own layout, which can be imported again",
  query: matterListQuery,
  transfer: 'download',
  response: z.unknown(),
})
