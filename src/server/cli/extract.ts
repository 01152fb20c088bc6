import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { type CorpusRecord, evaluate } from '../../domain/intake/evaluate.ts'
import { extractTasks, toCliTask } from '../../domain/intake/extract.ts'
import { readDocumentText } from '../features/intake/public.ts'

/** `extract`: 公文拆解 without a database: a document's text to draft matters, or a labelled corpus to figures (R2.2). */
export function addExtractCommand(program: Command): void {
  program
    .command('extract [file]')
    .description('reads a decision document and prints the tasks it assigns')
    .option('--date <date>', 'the date of the document: YYYY, YYYY-MM or YYYY-MM-DD')
    .option('--json', 'print JSON', false)
    .option('--evaluate <corpus>', 'measure against a labelled corpus (.jsonl) instead')
    .action(
      async (file: string | undefined, options: { date?: string; json: boolean; evaluate?: string }) => {
        if (options.evaluate) return printEvaluation(options.evaluate, options.json)
        if (!file) throw new Error('name a file to read, or --evaluate a corpus')
        if (options.date && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(options.date)) {
          throw new Error('--date takes YYYY, YYYY-MM or YYYY-MM-DD')
        }
        const text = await readDocumentText(file)
        const tasks = extractTasks(text, options.date ? { documentDate: options.date } : {}).map(toCliTask)
        if (options.json) process.stdout.write(`${JSON.stringify({ tasks })}\n`)
        else
          for (const task of tasks) {
            const facts = [task.lead.join('、'), task.deadline ?? task.deadlineText ?? task.recurring ?? '']
            process.stdout.write(`${task.title}\t${facts.join('\t')}\n`)
          }
      },
    )
}

async function printEvaluation(path: string, json: boolean): Promise<void> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const records = lines.map((line) => JSON.parse(line) as CorpusRecord)
  const result = evaluate(records, (text, documentDate) =>
    extractTasks(text, documentDate === undefined ? {} : { documentDate }).map(toCliTask),
  )
  if (json) {
    process.stdout.write(`${JSON.stringify(result)}\n`)
    return
  }
  process.stdout.write(`${result.records} records\n`)
  for (const [name, figure] of Object.entries({ tasks: result.tasks, ...result.fields })) {
    const [p, r, f] = [figure.precision, figure.recall, figure.f1].map((value) => value.toFixed(3))
    process.stdout.write(`${name.padEnd(10)} P ${p}  R ${r}  F1 ${f}  (${figure.labelled} labelled)\n`)
  }
  for (const miss of result.misses) process.stdout.write(`${JSON.stringify(miss)}\n`)
}
