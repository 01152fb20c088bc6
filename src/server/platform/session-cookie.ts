import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import type { Settings } from './settings.ts'

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/

/** Browsers accept a Secure cookie over HTTPS and on loopback; elsewhere plain HTTP must be switched on by the operator. */
const isSecureContext = (request: FastifyRequest): boolean =>
  request.protocol === 'https' || loopback.test(request.host)

export const mayUseCookies = (settings: Settings, request: FastifyRequest): boolean =>
  isSecureContext(request) || settings.allowPlainHttp

export const cookieNameFor = (settings: Settings, request: FastifyRequest): string =>
  !isSecureContext(request) && settings.allowPlainHttp ? 'luoshi-plain' : '__Host-luoshi'

export const cookieOptionsFor = (settings: Settings, request: FastifyRequest): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: isSecureContext(request) || !settings.allowPlainHttp,
})
