import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../test/test-server.ts'
import { findDamagedFiles } from './find-damaged-files.ts'
import { sweepFiles } from './sweep-files.ts'
import { tendHouse } from './tend-house.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const hour = 3_600_000
const pathOf = (sha256: string) => city.services.files.pathOf(sha256)
const age = (path: string, hours: number) => {
  const then = new Date(city.clock.instant().getTime() - hours * hour)
  return utimes(path, then, then)
}
const sweep = () => sweepFiles(city.services, [1], city.clock.instant())
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}`)
const shaOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Bytes on disk that no row names, as a refused upload leaves them. */
async function leave(bytes: Buffer, hours: number): Promise<string> {
  const { sha256 } = await city.services.files.put(Readable.from([bytes]), 1_000_000)
  await age(pathOf(sha256), hours)
  return sha256
}

async function upload(bytes: Buffer): Promise<{ id: string; sha256: string }> {
  const answer = await city
    .as('development')
    .upload('/api/files', { name: '方案.pdf', mediaType: 'application/pdf', bytes })
  expect(answer.status).toBe(200)
  return { id: answer.body.id, sha256: shaOf(bytes) }
}

describe('bytes that no row names', () => {
  it('go a day after a refused upload, and not before; what a row names stays', async () => {
    const refused = Buffer.from('<html>no pdf</html>')
    const answer = await city
      .as('development')
      .upload('/api/files', { name: '假的.pdf', mediaType: 'application/pdf', bytes: refused })
    expect(answer.status).toBe(415)
    const named = await upload(pdf('有用'))
    await age(pathOf(named.sha256), 100)
    await age(pathOf(shaOf(refused)), 23)
    expect(await sweep()).toEqual({ removed: 0, refused: false, missing: [] })
    await age(pathOf(shaOf(refused)), 25)
    expect(await sweep()).toEqual({ removed: 1, refused: false, missing: [] })
    expect(await city.services.files.has(shaOf(refused))).toBe(false)
    expect((await city.as('development').get(`/api/files/${named.id}`)).raw).toEqual(pdf('有用'))
  })

  it('stay when they are uploaded once more', async () => {
    const sha256 = await leave(pdf('再次上传'), 30)
    await city.services.files.put(Readable.from([pdf('再次上传')]), 1_000_000)
    expect((await sweep()).removed).toBe(0)
    expect(await city.services.files.has(sha256)).toBe(true)
  })

  it('stay when a row of another city names them', async () => {
    const sha256 = await leave(pdf('邻市'), 30)
    await city.database.write(2, async (tx, { now }) => {
      await tx
        .insertInto('jurisdiction')
        .values({ id: 2, name: '邻河市', shortName: '邻河', createdAt: now })
        .execute()
      const row = { jurisdictionId: 2, id: randomUUID(), sha256, sizeBytes: 1, name: 'a.pdf' }
      const more = { mediaType: 'application/pdf', uploadedBy: randomUUID(), uploadedUnitId: null }
      await tx
        .insertInto('file')
        .values({ ...row, ...more, uploadedAt: now })
        .execute()
    })
    expect((await sweepFiles(city.services, [1, 2], city.clock.instant())).removed).toBe(0)
    expect(await city.services.files.has(sha256)).toBe(true)
  })

  it('go from the folder of uploads that broke off', async () => {
    const incoming = join(city.services.settings.dataFolder, 'files', 'incoming')
    await mkdir(incoming, { recursive: true })
    for (const [name, hours] of [
      ['old', 25],
      ['young', 1],
    ] as const) {
      await writeFile(join(incoming, name), 'half')
      await age(join(incoming, name), hours)
    }
    await sweep()
    expect(await readdir(incoming)).toEqual(['young'])
  })

  it('all stay when they are most of what is stored: then the folder is another database’s', async () => {
    const folder = join(city.services.settings.dataFolder, 'files', 'ab')
    await mkdir(folder, { recursive: true })
    const names = Array.from({ length: 101 }, (_, index) => `ab${String(index).padStart(62, '0')}`)
    for (const name of names) {
      await writeFile(join(folder, name), name)
      await age(join(folder, name), 48)
    }
    expect(await sweep()).toMatchObject({ removed: 0, refused: true })
    await rm(folder, { recursive: true })
  })
})

describe('rows whose bytes are gone or changed (FL-05)', () => {
  it('are named by the hourly work in the log, and by verify with the file’s name', async () => {
    const gone = await upload(pdf('将丢失'))
    const altered = await upload(pdf('将被改'))
    await rm(pathOf(gone.sha256))
    await writeFile(pathOf(altered.sha256), pdf('被改过'))
    expect((await sweep()).missing).toEqual([{ jurisdictionId: 1, fileId: gone.id }])
    const { checked, faults } = await city.database.read(1, (tx) =>
      findDamagedFiles(tx, 1, city.services.files),
    )
    expect(checked).toBe(3)
    const place = { subjectKind: 'file', seq: 0, detail: '方案.pdf' }
    expect(faults).toHaveLength(2)
    expect(faults).toContainEqual({ ...place, subjectId: gone.id, fault: 'file-missing' })
    expect(faults).toContainEqual({ ...place, subjectId: altered.id, fault: 'file-altered' })

    const lines: unknown[] = []
    const log = { ...city.services.log, error: (facts: unknown) => lines.push(facts) } as never
    await tendHouse({ ...city.services, log })
    expect(lines).toContainEqual({ jurisdictionId: 1, fileId: gone.id })
  })

  it('come back by uploading the same bytes again', async () => {
    const bytes = pdf('将丢失')
    await upload(bytes)
    expect((await sweep()).missing).toEqual([])
    expect(await readFile(pathOf(shaOf(bytes)))).toEqual(bytes)
  })
})
