import type { z } from 'zod'
import type { Operation } from '../domain/permissions/permission-matrix.ts'

/**
 * One HTTP endpoint, shared by server and web. `access` is its row in the permission matrix; an endpoint without one
 * cannot be written. What a command may do to one particular matter is decided further in, by the action table.
 */
export interface Endpoint {
  /** Unique name, used as operationId. */
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `:name` parameters, below `/api`. */
  path: `/api/${string}`
  access: 'public' | Operation
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** What leaves the server: everything not named here is dropped. */
  response: z.ZodType
  /** The edit must carry the version it was based on in If-Match; stale answers 412, missing 428. */
  needsVersion?: true
  /** `upload` takes multipart form data with one file; `download` answers with a file. */
  transfer?: 'upload' | 'download'
  /** The field of the answer that is a secret: a repeated command answers null there, since receipts keep no secrets (LG-09). */
  shownOnce?: string
  /** An account that must change its password may still call this. */
  whilePasswordExpired?: true
}

export type ParamsOf<E extends Endpoint> = E['params'] extends z.ZodType ? z.output<E['params']> : undefined
export type QueryOf<E extends Endpoint> = E['query'] extends z.ZodType ? z.output<E['query']> : undefined
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodType ? z.output<E['body']> : undefined
export type ResponseOf<E extends Endpoint> = z.input<E['response']>

/** What the web app passes: inputs before defaults are filled in. */
export type ParamsInput<E extends Endpoint> = E['params'] extends z.ZodType ? z.input<E['params']> : undefined
export type QueryInput<E extends Endpoint> = E['query'] extends z.ZodType ? z.input<E['query']> : undefined
export type BodyInput<E extends Endpoint> = E['body'] extends z.ZodType ? z.input<E['body']> : undefined
export type ResponseOutput<E extends Endpoint> = z.output<E['response']>

export const defineEndpoint = <const E extends Endpoint>(endpoint: E): E => endpoint
