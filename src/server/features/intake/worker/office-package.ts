import { Buffer } from 'node:buffer'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { AppError } from '../../../platform/app-error.ts'

/** What an Office file may unpack to (FL-02). Everything is checked on the directory first and counted again while inflating. */
const mostEntries = 3_000
const mostBytes = 200 * 1_048_576
const mostBytesPerEntry = 100 * 1_048_576
const highestRatio = 100
/** Small parts of plain XML may compress better than that and do no harm. */
const ratioCountsFrom = 262_144

const archives = /\.(?:zip|rar|7z|gz|tgz|bz2|xz|tar|jar|cab|iso)$/i

/** The parts of an Office file, by name. */
export interface OfficePackage {
  has(name: string): boolean
  names(): string[]
  /** The part as text; throws `file-broken` when it isn't there. */
  text(name: string): Promise<string>
}

/** Opens a zip and reads its directory only; throws `file-broken`, `file-encrypted`, `file-empty` or `file-too-complex`. */
export async function openOfficePackage(path: string): Promise<OfficePackage> {
  const zip = await openZip(path)
  const entries = await readDirectory(zip)
  if (entries.size === 0) throw new AppError('file-empty')
  let inflated = 0
  return {
    has: (name) => entries.has(name),
    names: () => [...entries.keys()],
    text: async (name) => {
      const entry = entries.get(name)
      if (!entry) throw new AppError('file-broken')
      const bytes = await inflate(zip, entry, (count) => {
        inflated += count
        if (inflated > mostBytes) throw new AppError('file-too-complex')
      })
      return decodeXml(bytes)
    },
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) reject(new AppError('file-broken', { cause: error }))
      else resolve(zip)
    })
  })
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) throw new AppError('file-too-complex')
  const entries = new Map<string, Entry>()
  let declared = 0
  await new Promise<void>((resolve, reject) => {
    zip.on('error', (error: Error) => reject(new AppError('file-broken', { cause: error })))
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      try {
        declared += entry.uncompressedSize
        refuseEntry(entry, declared)
        // Two parts of one name: readers disagree about which one counts.
        if (entries.has(entry.fileName)) throw new AppError('file-broken')
        entries.set(entry.fileName, entry)
        if (entries.size > mostEntries) throw new AppError('file-too-complex')
        zip.readEntry()
      } catch (error) {
        reject(error)
      }
    })
    zip.readEntry()
  })
  return entries
}

function refuseEntry(entry: Entry, declared: number): void {
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new AppError('file-encrypted')
  const { uncompressedSize: size, compressedSize } = entry
  const tooDense = size > ratioCountsFrom && size > compressedSize * highestRatio
  if (size > mostBytesPerEntry || declared > mostBytes || tooDense || archives.test(entry.fileName)) {
    throw new AppError('file-too-complex')
  }
}

function inflate(zip: ZipFile, entry: Entry, count: (bytes: number) => void): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) {
        reject(new AppError('file-broken', { cause: error }))
        return
      }
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        try {
          size += chunk.length
          count(chunk.length)
          const tooDense = size > ratioCountsFrom && size > entry.compressedSize * highestRatio
          if (size > mostBytesPerEntry || tooDense) throw new AppError('file-too-complex')
          chunks.push(chunk)
        } catch (refusal) {
          stream.destroy()
          reject(refusal)
        }
      })
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('error', (cause: Error) => reject(new AppError('file-broken', { cause })))
    })
  })
}

function decodeXml(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
  const text = bytes.toString('utf8')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}
