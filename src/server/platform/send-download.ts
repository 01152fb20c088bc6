import type { FastifyReply } from 'fastify'
import type { Download } from './request-context.ts'

/** Always an attachment, never shown in place; the name travels as UTF-8 (RFC 6266, FL-03). */
export function sendDownload(reply: FastifyReply, file: Download): FastifyReply {
  const ascii = file.name.replace(/[^\w.-]+/g, '_')
  return reply
    .type(file.mediaType)
    .header(
      'content-disposition',
      `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(file.body)
}
