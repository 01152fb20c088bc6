import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id } from './field-types.ts'
import { fileOut } from './matter-fields.ts'

/** Files: uploaded first, then attached by id to what they belong to; read through that attachment's rights. */

/** What may be attached, by name ending; the content must be what the ending says. Archives are refused (R2.7). */
export const attachmentKinds = [
  'pdf',
  'ofd',
  'doc',
  'docx',
  'wps',
  'xls',
  'xlsx',
  'et',
  'ppt',
  'pptx',
  'dps',
  'txt',
  'csv',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'bmp',
  'tif',
  'tiff',
  'webp',
] as const

export const largestAttachmentMb = 50

export const uploadFile = defineEndpoint({
  id: 'uploadFile',
  method: 'POST',
  path: '/api/files',
  access: 'file.upload',
  summary: 'Stores one file of up to 50 MB; it is attached afterwards by its id',
  transfer: 'upload',
  response: fileOut,
})

export const downloadFile = defineEndpoint({
  id: 'downloadFile',
  method: 'GET',
  path: '/api/files/:fileId',
  access: 'file.read',
  summary: 'A file, for whoever may see what it is attached to; its uploader always may',
  params: z.object({ fileId: id }),
  transfer: 'download',
  response: z.unknown(),
})
