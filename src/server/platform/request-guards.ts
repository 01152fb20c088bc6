import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from './app-error.ts'

/** CSRF defence (AU-09): the browser's own word on where a request comes from, and JSON bodies only. */
export function refuseCrossSite(request: FastifyRequest, isUpload: boolean): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new AppError('cross-site-request')
  const origin = request.headers.origin
  if (origin !== undefined && URL.parse(origin)?.host !== request.host)
    throw new AppError('cross-site-request')
  const type = String(request.headers['content-type'] ?? '')
  if (!isUpload && type !== '' && !type.startsWith('application/json'))
    throw new AppError('malformed-request')
}

// Ant Design writes its styles at run time, hence 'unsafe-inline' for styles only; scripts stay strict.
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"

/** The headers every answer carries (IP-11). */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('content-security-policy', policy)
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'same-origin')
  reply.header('cross-origin-opener-policy', 'same-origin')
  reply.header('permissions-policy', 'geolocation=(), microphone=(), camera=(self)')
  reply.header('x-request-id', request.id)
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000')
  if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
}
