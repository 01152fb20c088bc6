import type { BodyInput, Endpoint, ParamsInput, QueryInput, ResponseOutput } from '../../contract/endpoint.ts'
import type { Language } from '../../domain/dates/official-format.ts'
import { ApiError, readError, transportError } from './api-error.ts'
import { newId } from './new-id.ts'

type Part<K extends string, T> = [T] extends [undefined]
  ? { [P in K]?: undefined }
  : [Record<never, never>] extends [T]
    ? { [P in K]?: T }
    : { [P in K]: T }

/** What an endpoint is called with; parts it doesn't declare cannot be given, parts it needs must be. */
export type CallInput<E extends Endpoint> = Part<'params', ParamsInput<E>> &
  Part<'query', QueryInput<E>> &
  Part<'body', BodyInput<E>> &
  (E['needsVersion'] extends true ? { version: number } : { version?: undefined })

export interface CallOptions {
  /** One id per intent: a repeat with the same id has one effect. Made up when left out. */
  commandId?: string
  signal?: AbortSignal | undefined
  /** False where being signed out is an answer and no occasion to ask for the password. */
  askToSignIn?: boolean
}

interface ApiSettings {
  language: () => Language
  /** Lets the person sign in again over the page; resolves when they have, rejects when they would not. */
  signInAgain: (() => Promise<void>) | undefined
}

const settings: ApiSettings = { language: () => 'zh-CN', signInAgain: undefined }

/** Set by the shell: the language of answers, and what happens when the session is over. */
export const configureApi = (changes: Partial<ApiSettings>): void => void Object.assign(settings, changes)

/** Calls an endpoint of the contract. Throws {@link ApiError} for every refusal. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E> & CallOptions,
): Promise<ResponseOutput<E>> {
  const response = await send(endpoint, input)
  try {
    return (await response.json()) as ResponseOutput<E>
  } catch {
    throw transportError('unreadable-answer', settings.language(), response.status)
  }
}

/** Calls an endpoint that answers with a file and hands that file to the browser's downloads. */
export async function download<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E> & CallOptions,
): Promise<void> {
  const response = await send(endpoint, input)
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name ? decodeURIComponent(name) : endpoint.id
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** The address of a file to be linked to; only for GET endpoints. */
export const downloadUrl = <E extends Endpoint>(endpoint: E, input: CallInput<E>): string =>
  addressOf(endpoint, input)

async function send<E extends Endpoint>(endpoint: E, input: CallInput<E> & CallOptions): Promise<Response> {
  const isCommand = endpoint.method !== 'GET'
  const language = settings.language()
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language }
  if (isCommand) headers['idempotency-key'] = input.commandId ?? newId()
  if (input.version !== undefined) headers['if-match'] = `"${input.version}"`
  const request: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin' }
  if (input.signal) request.signal = input.signal
  if (input.body !== undefined) {
    headers['content-type'] = 'application/json'
    request.body = JSON.stringify(input.body)
  }
  const address = addressOf(endpoint, input)
  const attempt = async (): Promise<Response> => {
    const response = await fetch(address, request).catch((error: unknown) => {
      if (input.signal?.aborted) throw error
      throw transportError('unreachable', language)
    })
    if (response.ok) return response
    throw readError(response.status, await response.json().catch(() => undefined), language)
  }
  return withSignIn(attempt, input.askToSignIn ?? true)
}

/** Repeats the same request (same command id) once after the person signed in again. */
async function withSignIn<T>(attempt: () => Promise<T>, ask: boolean): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (!ask || !settings.signInAgain || !(error instanceof ApiError) || !error.signedOut) throw error
    await settings.signInAgain().catch(() => {
      throw error
    })
    return attempt()
  }
}

/** `/api/matters/:matterId` with its parameters and query filled in. */
export function addressOf(endpoint: Endpoint, input: { params?: unknown; query?: unknown }): string {
  const params = (input.params ?? {}) as Record<string, unknown>
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value === undefined || value === null || value === '') continue
    query.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** Sends one file; `onProgress` hears shares from 0 to 1. XMLHttpRequest, because fetch tells nothing about sending. */
export function upload<E extends Endpoint>(
  endpoint: E,
  file: File,
  options: { params?: ParamsInput<E>; onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<ResponseOutput<E>> {
  const language = settings.language()
  const attempt = () =>
    new Promise<ResponseOutput<E>>((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open(endpoint.method, addressOf(endpoint, options))
      request.setRequestHeader('accept-language', language)
      request.setRequestHeader('idempotency-key', newId())
      request.upload.onprogress = (event) => {
        if (event.lengthComputable) options.onProgress?.(event.loaded / event.total)
      }
      request.onerror = () => reject(transportError('unreachable', language))
      request.onabort = () => reject(options.signal?.reason ?? transportError('unreachable', language))
      request.onload = () => {
        const body = parseJson(request.responseText)
        if (request.status >= 200 && request.status < 300 && body !== undefined) {
          resolve(body as ResponseOutput<E>)
        } else reject(readError(request.status, body, language))
      }
      options.signal?.addEventListener('abort', () => request.abort(), { once: true })
      const form = new FormData()
      form.append('file', file)
      request.send(form)
    })
  return withSignIn(attempt, true)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
