import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import type { Batch } from '../../contract/intake-fields.ts'
import { asPerson, type Person } from './as-person.ts'
import { progressBar } from './progress-bar.ts'

const mediaTypes: Record<string, string> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
}

/** `import` and `export`: a ledger in and out without the browser, with the rights of the person named. */
export function addLedgerCommands(program: Command): void {
  program
    .command('import <file>')
    .description('reads a ledger or document and makes unnumbered drafts of its rows, if no row has an error')
    .requiredOption('--as <signInName>', 'whose rights are used, for example of the efficiency office')
    .option('--check', 'read only: say what would happen and leave the rows for review in the browser', false)
    .option('--json', 'print the result as JSON', false)
    .action(async (file: string, options: { as: string; check: boolean; json: boolean }) => {
      const bytes = await readFile(file)
      const mediaType = mediaTypes[extname(file).toLowerCase()] ?? 'text/plain'
      const batch = await asPerson(options.as, async (person) => {
        const sent = (await person.upload('/api/intake/batches', {
          name: basename(file),
          mediaType,
          bytes,
        })) as Batch
        const read = await settle(person, sent.id)
        const nothingNew = read.counts.included === 0
        if (read.state !== 'review' || read.counts.errors > 0 || nothingNew || options.check) return read
        await person.post(`/api/intake/batches/${read.id}/import`, {}, read.version)
        return settle(person, read.id)
      })
      const { state, counts, problem, id } = batch
      if (options.json) process.stdout.write(`${JSON.stringify({ batchId: id, state, counts, problem })}\n`)
      else if (state === 'imported') process.stdout.write(`imported ${counts.included} rows as drafts\n`)
      else if (problem) process.stdout.write(`not imported: ${problem.message}\n`)
      else if (counts.included === 0) {
        process.stdout.write(`${counts.rows} rows read, all in the ledger already\n`)
      } else
        process.stdout.write(
          `${counts.rows} rows read, ${counts.errors} with errors: review them at /intake/${id}\n`,
        )
      if (state !== 'imported' && !options.check) process.exitCode = 1
    })

  program
    .command('export <file>')
    .description("writes the ledger in the offices' layout (xlsx), which imports back unchanged")
    .requiredOption('--as <signInName>', 'whose matters and rights are used')
    .option(
      '--filter <query>',
      'filters as in the address of the list, for example "state=in-progress&light=overdue"',
      '',
    )
    .action(async (file: string, options: { as: string; filter: string }) => {
      const { bytes } = await asPerson(options.as, (person) =>
        person.get(`/api/intake/ledger.xlsx?${options.filter}`),
      )
      await writeFile(file, bytes)
      process.stdout.write(`wrote ${bytes.length} bytes to ${file}\n`)
    })
}

async function settle(person: Person, batchId: string): Promise<Batch> {
  let bar: ReturnType<typeof progressBar> | undefined
  for (;;) {
    const batch = (await person.get(`/api/intake/batches/${batchId}`)).json as Batch
    if (batch.progress.total > 0) bar ??= progressBar(batch.progress.total)
    bar?.update(batch.progress.done)
    if (batch.state !== 'reading' && batch.state !== 'importing') {
      bar?.stop()
      return batch
    }
    await pause(100)
  }
}
