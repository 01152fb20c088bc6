import type { Command } from 'commander'
import { findAlteredMatters } from '../features/matters/public.ts'
import { readCheckpointKey } from '../platform/settings.ts'
import { type VerifyResult, verifyChains } from '../platform/verify-chains.ts'
import { progressBar } from './progress-bar.ts'
import { jurisdictionIds, withDatabase } from './with-database.ts'

/** `verify`: reads every chain, every checkpoint and every matter row; exit code 1 names what was altered (R8.6). */
export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('checks that no recorded fact was altered, removed or reordered')
    .option('--json', 'print the result as JSON', false)
    .action(async (options: { json: boolean }) => {
      const results = await withDatabase(async ({ settings, database }) => {
        const key = readCheckpointKey(settings, process.env)
        const all: (VerifyResult & { jurisdictionId: number; matters: number })[] = []
        for (const jurisdictionId of await jurisdictionIds(database)) {
          all.push(
            await database.read(jurisdictionId, async (tx) => {
              const heads = await tx
                .selectFrom('chainHead')
                .select((row) => row.fn.sum<number>('seq').as('events'))
                .where('jurisdictionId', '=', jurisdictionId)
                .executeTakeFirst()
              const bar = progressBar(Number(heads?.events ?? 0))
              const chains = await verifyChains(tx, jurisdictionId, key, bar.update)
              const rows = await findAlteredMatters(tx, jurisdictionId)
              bar.stop()
              const faults = [...chains.faults, ...rows.faults]
              return { ...chains, faults, jurisdictionId, matters: rows.checked }
            }),
          )
        }
        return all
      })
      const intact = results.every((result) => result.faults.length === 0)
      if (options.json) process.stdout.write(`${JSON.stringify({ intact, jurisdictions: results })}\n`)
      else for (const result of results) process.stdout.write(reportOf(result))
      process.exitCode = intact ? 0 : 1
    })
}

function reportOf(result: VerifyResult & { jurisdictionId: number; matters: number }): string {
  const { events, subjects, checkpoints, faults, jurisdictionId, matters } = result
  const counted = `city ${jurisdictionId}: ${events} events in ${subjects} chains, ${checkpoints} checkpoints, ${matters} matter rows`
  if (faults.length === 0) return `${counted}: intact\n`
  const lines = faults
    .slice(0, 100)
    .map((one) => `  ${one.fault}: ${one.subjectKind} ${one.subjectId} #${one.seq} (${one.detail})`)
  const more = faults.length > 100 ? [`  … and ${faults.length - 100} more`] : []
  return `${counted}: ${faults.length} FAULTS\n${[...lines, ...more].join('\n')}\n`
}
