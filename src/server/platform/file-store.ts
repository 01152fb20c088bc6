import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
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
}

/** The default store: files under one folder, written to a temporary name, synced, then renamed (FL-05). */
export function createFolderStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    pathOf,
    async put(stream, maxBytes) {
      await mkdir(join(folder, 'incoming'), { recursive: true })
      const temporary = join(folder, 'incoming', randomUUID())
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
      if (await exists(target)) await rm(temporary, { force: true })
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
