import { attachmentKinds } from '../../../contract/files.ts'
import { AppError } from '../../platform/app-error.ts'

type Kind = (typeof attachmentKinds)[number]

const refused = () => new AppError('file-type-refused', { params: { allowed: attachmentKinds.join(', ') } })
const differs = (kind: Kind) => new AppError('file-content-differs', { params: { kind } })

/** The kind a name's ending promises; anything not on the list is refused, archives and programs among it (FL-01, R2.7). */
export function kindOfName(name: string): Kind {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase()
  const kind = attachmentKinds.find((candidate) => candidate === ending)
  if (!kind) throw refused()
  return kind
}

const signatures = {
  pdf: ['255044462d'],
  ole: ['d0cf11e0a1b11ae1'],
  zip: ['504b0304'],
  jpeg: ['ffd8ff'],
  png: ['89504e470d0a1a0a'],
  gif: ['474946383761', '474946383961'],
  bmp: ['424d'],
  tiff: ['49492a00', '4d4d002a'],
  webp: ['52494646'],
} as const
type Signature = keyof typeof signatures

/** What the first bytes of each kind may be; `text` means none of the signatures and no zero byte. */
const contents: Record<Kind, readonly (Signature | 'text')[]> = {
  pdf: ['pdf'],
  ofd: ['zip'],
  doc: ['ole'],
  docx: ['zip'],
  wps: ['ole', 'zip'],
  xls: ['ole'],
  xlsx: ['zip'],
  et: ['ole', 'zip'],
  ppt: ['ole'],
  pptx: ['zip'],
  dps: ['ole', 'zip'],
  txt: ['text'],
  csv: ['text'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  png: ['png'],
  gif: ['gif'],
  bmp: ['bmp'],
  tif: ['tiff'],
  tiff: ['tiff'],
  webp: ['webp'],
}

/** Where the entries of an office document begin; a zip that begins with anything else is an archive under another name. */
const officeEntries =
  /^(\[Content_Types\]|_rels\/|docProps\/|word\/|xl\/|ppt\/|customXml\/|mimetype|OFD\.xml|Doc_|META-INF\/)/

/** Refuses a file whose first bytes are not what its name says (FL-01). A protected office file is told apart. */
export function checkContent(kind: Kind, head: Buffer): void {
  if (head.length === 0) throw new AppError('file-empty')
  const allowed = contents[kind]
  const found = contentOf(head)
  const isOfficeXml = kind === 'docx' || kind === 'xlsx' || kind === 'pptx'
  if (isOfficeXml && found === 'ole') throw new AppError('file-encrypted')
  if (found === undefined || !allowed.includes(found)) throw differs(kind)
  if (found === 'zip' && !officeEntries.test(head.subarray(30).toString('latin1'))) throw differs(kind)
}

function contentOf(head: Buffer): Signature | 'text' | undefined {
  const hex = head.toString('hex')
  for (const name of Object.keys(signatures) as Signature[]) {
    if (signatures[name].some((signature) => hex.startsWith(signature))) return name
  }
  const isProgram = /^(7f454c46|4d5a|52617221|377abcaf|1f8b|cafebabe)/.test(hex)
  return isProgram || head.includes(0) ? undefined : 'text'
}

/** Kept and told by the ending alone: what the browser claims is never trusted. */
export const mediaTypeOf = (kind: Kind): string => mediaTypes[kind] ?? 'application/octet-stream'

const mediaTypes: Partial<Record<Kind, string>> = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  csv: 'text/csv',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  webp: 'image/webp',
}
