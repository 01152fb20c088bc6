import type { Buffer } from 'node:buffer'
import { AppError } from '../../../platform/app-error.ts'

export const fileFormats = ['xlsx', 'docx', 'pdf', 'txt', 'md'] as const
export type FileFormat = (typeof fileFormats)[number]

const allowed = fileFormats.join(', ')

const refused = () => new AppError('file-type-refused', { params: { allowed } })

/** The format a name's ending promises; anything else is refused before a byte is kept. */
export function formatOfName(name: string): FileFormat {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase()
  const format = fileFormats.find((candidate) => candidate === ending)
  if (!format) throw refused()
  return format
}

/**
 * What a file is, by its name's ending and its first bytes, which must agree (FL-01). An Office file that begins like an old one is
 * one with a password; an old .doc or .xls is refused by name.
 */
export function sniffFile(name: string, head: Buffer): FileFormat {
  const format = formatOfName(name)
  if (head.length === 0) throw new AppError('file-empty')
  const magic = magicOf(head)
  if (format === 'xlsx' || format === 'docx') {
    if (magic === 'ole') throw new AppError('file-encrypted')
    if (magic !== 'zip') throw refused()
  } else if (format === 'pdf') {
    if (magic !== 'pdf') throw refused()
  } else if (magic !== 'other') throw refused()
  return format
}

function magicOf(head: Buffer): 'zip' | 'ole' | 'pdf' | 'image' | 'program' | 'other' {
  const hex = head.subarray(0, 8).toString('hex')
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return 'zip'
  if (hex.startsWith('d0cf11e0a1b11ae1')) return 'ole'
  if (head.subarray(0, 64).includes('%PDF-')) return 'pdf'
  if (/^(?:89504e47|ffd8ff|47494638|49492a00|4d4d002a)/.test(hex)) return 'image'
  if (/^(?:7f454c46|4d5a9000|52617221|377abcaf|1f8b)/.test(hex)) return 'program'
  return 'other'
}
