import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { AppError } from '../../../platform/app-error.ts'
import { blankUnwanted } from './clean-text.ts'

/**
 * Decodes a text file: UTF-8 or UTF-16 by its mark, else UTF-8 if it is valid, else GB18030 (older office machines). Bytes that are no
 * text in any of them are refused. Every character keeps its place, since spans are offsets of the decoded text.
 */
export function decodeText(bytes: Buffer): string {
  if (bytes.length === 0) throw new AppError('file-empty')
  const decoded = decode(bytes)
  const text = blankUnwanted(decoded.charCodeAt(0) === 0xfeff ? decoded.slice(1) : decoded)
  if (text.trim() === '') throw new AppError('file-empty')
  return text
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2))
    return Buffer.from(even).swap16().toString('utf16le')
  }
  if (bytes.includes(0)) throw new AppError('file-broken')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = iconv.decode(bytes, 'gb18030')
    const unreadable = text.match(/\ufffd/g)?.length ?? 0
    if (unreadable > text.length / 100) throw new AppError('file-broken')
    return text
  }
}
