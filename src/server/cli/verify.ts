import { join } from 'node:path'
import type { Command } from 'commander'
import { findAlteredMatters } from '../features/matters/public.ts'
import type { Tx } from '../platform/database.ts'
import { createFolderStore, type FileStore } from '../platform/file-store.ts'
import { findDamagedFiles } from '../platform/find-damaged-files.ts'
import { verifyAuditStubs } from '../platform/purge-audit.ts'
import { readCheckpointKey } from '../platform/settings.ts'
import { type VerifyResult, verifyChains } from '../platform/verify-chains.ts'
import { progressBar } from './progress-bar.ts'
import { jurisdictionIds, withDatabase } from './with-database.ts'

interface CityResult extends VerifyResult {
  jurisdictionId: number
  matters: number
  files: number
  auditStubs: number
}

/** `verify`: reads every chain, checkpoint, matter row, file and audit stub; exit code 1 names what was altered or is gone (R8.6). */
export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('checks that no recorded fact, row or file was altered, removed or reordered')
    .option('--json', 'print the result as JSON', false)
    .action(async (options: { json: boolean }) => {
      const results = await withDatabase(async ({ settings, database }) => {
        const key = readCheckpointKey(settings, process.env)
        const files = createFolderStore(join(settings.dataFolder, 'files'))
        const all: CityResult[] = []
        for (const id of await jurisdictionIds(database)) {
          all.push(await database.read(id, (tx) => verifyCity(tx, id, key, files)))
        }
        return all
      })
      const intact = results.every((result) => result.faults.length === 0)
      if (options.json) process.stdout.write(`${JSON.stringify({ intact, jurisdictions: results })}\n`)
      else for (const result of results) process.stdout.write(reportOf(result))
      process.exitCode = intact ? 0 : 1
    })
}

async function verifyCity(
  tx: Tx,
  jurisdictionId: number,
  key: Buffer,
  store: FileStore,
): Promise<CityResult> {
  const heads = await tx
    .selectFrom('chainHead')
    .select((row) => row.fn.sum<number>('seq').as('events'))
    .where('jurisdictionId', '=', jurisdictionId)
    .executeTakeFirst()
  const bar = progressBar(Number(heads?.events ?? 0))
  const chains = await verifyChains(tx, jurisdictionId, key, bar.update)
  const rows = await findAlteredMatters(tx, jurisdictionId)
  const files = await findDamagedFiles(tx, jurisdictionId, store)
  const stubs = await verifyAuditStubs(tx, jurisdictionId, key)
  bar.stop()
  return {
    ...chains,
    jurisdictionId,
    matters: rows.checked,
    files: files.checked,
    auditStubs: stubs.checked,
    faults: [...chains.faults, ...rows.faults, ...files.faults, ...stubs.faults],
  }
}

function reportOf(result: CityResult): string {
  const { events, subjects, checkpoints, faults, jurisdictionId, matters, files, auditStubs } = result
  const counted = `city ${jurisdictionId}: ${events} events in ${subjects} chains, ${checkpoints} checkpoints, ${matters} matter rows, ${files} files, ${auditStubs} audit stubs`
  if (faults.length === 0) return `${counted}: intact\n`
  const lines = faults
    .slice(0, 100)
    .map((one) => `  ${one.fault}: ${one.subjectKind} ${one.subjectId} #${one.seq} (${one.detail})`)
  const more = faults.length > 100 ? [`  … and ${faults.length - 100} more`] : []
  return `${counted}: ${faults.length} FAULTS\n${[...lines, ...more].join('\n')}\n`
}
