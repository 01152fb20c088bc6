import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from './app-error.ts'

/** Where bytes are kept. Content-addressed; the name, owner and rights are in the `file` table. */
export interface FileStore {
  /** Stores a stream; throws `file-too-large` past `maxBytes` and leaves nothing behind. */
  put(stream: Readable, maxBytes: number): Promise<{ sha256: string; sizeBytes: number; head: Buffer }>
  /** A stream that fails at its end when the bytes are no longer those that were stored. */
  read(sha256: string): Promise<Readable>
  /** The path of the stored bytes, for a worker that parses them. */
  pathOf(sha256: string): string
  /** The hashes of everything stored, some hundred at a time. */
  list(): AsyncIterable<string[]>
  has(sha256: string): Promise<boolean>
  /** Reads the bytes and compares them with their hash. */
  check(sha256: string): Promise<'intact' | 'missing' | 'altered'>
  /** Removes what was stored before that moment; what was stored once more since then stays. True when it is gone. */
  discard(sha256: string, before: Date): Promise<boolean>
  /** Removes what uploads that broke off before that moment left behind; answers how many. */
  clearIncoming(before: Date): Promise<number>
}

/** The default store: files under one folder, written to a temporary name, synced, then renamed (FL-05). */
export function createFolderStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  const incoming = join(folder, 'incoming')
  return {
    pathOf,
    ...upkeepOf(folder, incoming, pathOf),
    async put(stream, maxBytes) {
      await mkdir(incoming, { recursive: true })
      const temporary = join(incoming, randomUUID())
      const hash = createHash('sha256')
      let sizeBytes = 0
      let head: Buffer = Buffer.alloc(0)
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          sizeBytes += chunk.length
          if (sizeBytes > maxBytes)
            return done(new AppError('file-too-large', { params: { max: maxBytes / 1_048_576 } }))
          if (head.length < 64) head = Buffer.concat([head, chunk]).subarray(0, 64)
          hash.update(chunk)
          done(null, chunk)
        },
      })
      try {
        await pipeline(stream, meter, createWriteStream(temporary, { mode: 0o600, flush: true }))
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
      const sha256 = hash.digest('hex')
      const target = pathOf(sha256)
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
      // Marked as stored just now, so that the sweep of unnamed files lets it wait for its row.
      if (await touch(target)) await rm(temporary, { force: true })
      else await rename(temporary, target)
      await syncFolder(join(folder, sha256.slice(0, 2)))
      return { sha256, sizeBytes, head }
    },
    async read(sha256) {
      const path = pathOf(sha256)
      if (!(await exists(path))) throw new AppError('not-found')
      const hash = createHash('sha256')
      const check = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk)
          done(null, chunk)
        },
        flush(done) {
          done(hash.digest('hex') === sha256 ? null : new Error(`stored file ${sha256} has changed`))
        },
      })
      const source = createReadStream(path)
      source.on('error', (error) => check.destroy(error))
      return source.pipe(check)
    },
  }
}

type Upkeep = Pick<FileStore, 'list' | 'has' | 'check' | 'discard' | 'clearIncoming'>

function upkeepOf(folder: string, incoming: string, pathOf: FileStore['pathOf']): Upkeep {
  return {
    async *list() {
      for (const part of await namesIn(folder)) {
        if (/^[0-9a-f]{2}$/.test(part)) yield (await namesIn(join(folder, part))).filter(isHash)
      }
    },
    has: (sha256) => exists(pathOf(sha256)),
    async check(sha256) {
      if (!(await exists(pathOf(sha256)))) return 'missing'
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(pathOf(sha256))) hash.update(chunk)
      return hash.digest('hex') === sha256 ? 'intact' : 'altered'
    },
    async discard(sha256, before) {
      if (!(await isOlder(pathOf(sha256), before))) return false
      await mkdir(incoming, { recursive: true })
      // Out of the way first: an upload of the same bytes then stores them anew instead of relying on what is about to go.
      const aside = join(incoming, randomUUID())
      await rename(pathOf(sha256), aside)
      const stillUnwanted = await isOlder(aside, before)
      if (stillUnwanted) await rm(aside)
      else await rename(aside, pathOf(sha256))
      return stillUnwanted
    },
    async clearIncoming(before) {
      let removed = 0
      for (const name of await namesIn(incoming)) {
        if (!(await isOlder(join(incoming, name), before))) continue
        await rm(join(incoming, name), { force: true })
        removed += 1
      }
      return removed
    },
  }
}

const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)

const namesIn = (path: string): Promise<string[]> =>
  readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })

const isOlder = async (path: string, than: Date): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && found.mtime < than
}

/** Marks a file as written just now; false when there is none. */
async function touch(path: string): Promise<boolean> {
  const now = new Date()
  return utimes(path, now, now).then(
    () => true,
    () => false,
  )
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
