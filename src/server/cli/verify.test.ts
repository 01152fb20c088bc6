import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../test/test-server.ts'
import { addAssignedMatter } from '../features/matters/acts/test-matter.ts'
import { tendHouse } from '../platform/tend-house.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

/** Runs `luoshi verify` as an operator does, on the database and data folder of the test city. */
async function verify(...options: string[]): Promise<{ code: number; output: string }> {
  const { host, port, user, database } = city.connection
  const cli = join(import.meta.dirname, '../cli.ts')
  const env = {
    ...process.env,
    LUOSHI_DATA: city.services.settings.dataFolder,
    DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`,
  }
  return promisify(execFile)(process.execPath, [cli, 'verify', ...options], { env }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, output: error.stdout }),
  )
}

describe('luoshi verify', () => {
  it('R8.6 counts what it looked at and answers 0; then names every fault by kind and place and answers 1', async () => {
    const removed = await addAssignedMatter(city, { title: '城区供热管网改造' })
    const kept = await addAssignedMatter(city)
    const bytes = Buffer.from(`%PDF-1.7\n${randomUUID()}`)
    const file = await city
      .as('development')
      .upload('/api/files', { name: '批复.pdf', mediaType: 'application/pdf', bytes })
    await tendHouse(city.services)
    const intact = await verify()
    expect(intact.output).toMatch(
      /^city 1: \d+ events in \d+ chains, 1 checkpoints, 2 matter rows, 1 files, 0 audit stubs: intact\n$/,
    )
    expect(intact.code).toBe(0)

    await city.database.write(1, async (tx) => {
      await tx.deleteFrom('matter').where('id', '=', removed).execute()
      await tx.deleteFrom('matterUnit').where('matterId', '=', kept).execute()
      const { sha256 } = await tx.selectFrom('file').select('sha256').executeTakeFirstOrThrow()
      await rm(city.services.files.pathOf(sha256))
    })
    const { code, output } = await verify()
    expect(code).toBe(1)
    expect(output.split('\n').slice(1, -1).sort()).toEqual([
      `  file-missing: file ${file.body.id} #0 (批复.pdf)`,
      `  row-altered: matter ${kept} #1 (units)`,
      `  row-missing: matter ${removed} #1 (the row is gone, the last event is matter.assigned: 城区供热管网改造)`,
    ])
    const asJson = JSON.parse((await verify('--json')).output)
    expect(asJson.intact).toBe(false)
    expect(asJson.jurisdictions[0].faults).toHaveLength(3)
  })
})
