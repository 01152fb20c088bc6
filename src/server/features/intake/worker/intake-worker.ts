import { parentPort, workerData } from 'node:worker_threads'
import { findDuplicates, type TitledMatter } from '../../../../domain/intake/ledger/find-duplicates.ts'
import type { ColumnMapping } from '../../../../domain/intake/ledger/ledger-fields.ts'
import { markSharedTitles } from '../../../../domain/intake/ledger/ledger-rows.ts'
import { AppError } from '../../../platform/app-error.ts'
import { writeLedgerWorkbook } from './ledger-workbook.ts'
import type { FromWorker, RowToWrite, StoredRow, ToWorker, WorkerTask } from './protocol.ts'
import { readDocument } from './read-document.ts'
import { judgeRows, type RowsToJudge, rowContext, rowsOfDocument, rowsOfText } from './understand-rows.ts'

/** Runs beside the main thread: everything that touches a foreign file or loops over thousands of rows happens here. */

const rowsPerMessage = 250

const say = (message: FromWorker) => parentPort?.postMessage(message)

/** Collects what the main thread sends until it says there is no more. */
function receiveOpenMatters(): Promise<TitledMatter[]> {
  const matters: TitledMatter[] = []
  return new Promise((resolve) => {
    parentPort?.on('message', (message: ToWorker) => {
      if (message.type === 'open-matters') matters.push(...message.matters)
      else resolve(matters)
    })
  })
}

async function readRows(task: Extract<WorkerTask, { kind: 'intake' }>): Promise<RowsToJudge> {
  const { from, settings } = task
  if (from.kind === 'text') return rowsOfText(from.text, settings)
  if (from.kind === 'file') {
    return rowsOfDocument(await readDocument(from.path, from.name), settings, from)
  }
  const head = {
    kind: from.mapping.length > 0 ? ('table' as const) : ('text' as const),
    mapping: null,
    text: '',
    documentDate: settings.documentDate,
    documentTitle: '',
    rowCount: from.rows.length,
  }
  return { head, rows: withSharedTitles(from.rows, from.mapping), mapping: from.mapping }
}

/** Which column is the title may have changed, and with it which rows share one. */
function withSharedTitles(rows: readonly StoredRow[], mapping: ColumnMapping): StoredRow[] {
  const marked = markSharedTitles(
    rows.map(({ source }) => (source.kind === 'table' ? source : { sheetRow: 0, cells: [], section: '' })),
    mapping,
  )
  return rows.map((row, at) => {
    const { source } = row
    if (source.kind !== 'table') return row
    return { ...row, source: { ...source, sharedTitle: marked[at]?.sharedTitle ?? false } }
  })
}

async function understand(task: Extract<WorkerTask, { kind: 'intake' }>): Promise<void> {
  const read = await readRows(task)
  const total = read.rows.length
  say({ type: 'head', head: read.head })
  const context = rowContext(task.city, { ...task.settings, documentDate: read.head.documentDate })
  const judged = judgeRows(read, context, (done) => say({ type: 'progress', done, total }))
  const titled = judged.map(({ row, evaluated: { draft } }) => ({
    rowNo: row.rowNo,
    title: draft.title,
    leadUnitId: draft.lead?.unitId ?? null,
  }))
  const unitIds = [...new Set(titled.flatMap((row) => (row.leadUnitId === null ? [] : [row.leadUnitId])))]
  const received = receiveOpenMatters()
  say({ type: 'compare', unitIds })
  const threshold = task.city.policy['registration.similar-title-threshold']
  const duplicates = findDuplicates(titled, await received, threshold)
  let chunk: RowToWrite[] = []
  for (const [index, { row, evaluated }] of judged.entries()) {
    const duplicate = duplicates.get(row.rowNo)
    const problems = duplicate ? [...evaluated.problems, duplicate] : evaluated.problems
    const registered = problems.some((problem) => problem.code === 'number-registered')
    chunk.push({
      rowNo: row.rowNo,
      sortNo: row.sortNo,
      source: JSON.stringify(row.source),
      edits: JSON.stringify(row.edits),
      draft: JSON.stringify(evaluated.draft),
      problems: JSON.stringify(problems),
      errorCount: problems.filter((problem) => problem.severity === 'error').length,
      warningCount: problems.filter((problem) => problem.severity === 'warning').length,
      // A row that carries a number of ours is registered already; it stays out unless a person takes it in.
      included: row.included && !(registered && task.from.kind !== 'stored'),
    })
    if (chunk.length === rowsPerMessage || index === judged.length - 1) {
      say({ type: 'rows', rows: chunk })
      chunk = []
    }
  }
}

async function run(task: WorkerTask): Promise<void> {
  if (task.kind === 'read-text') {
    const content = await readDocument(task.path, task.name)
    const asText = () => content.tables.flatMap((table) => table.rows.map((row) => row.join('\t'))).join('\n')
    say({ type: 'text', text: content.text ?? asText() })
  } else if (task.kind === 'write-ledger') {
    say({ type: 'bytes', bytes: await writeLedgerWorkbook(task) })
  } else await understand(task)
  say({ type: 'done' })
}

run(workerData as WorkerTask).then(
  () => parentPort?.close(),
  (error: unknown) => {
    if (!(error instanceof AppError)) throw error
    say({ type: 'refused', code: error.code, params: error.params })
    parentPort?.close()
  },
)
