import type { Readable } from 'node:stream'
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '../../contract/endpoint.ts'
import type { LocalDate } from '../../domain/dates/local-date.ts'
import type { OfficeWatch } from '../../domain/organisation/division-of-labour.ts'
import type { Actor, DelegatedPost } from '../../domain/permissions/actor.ts'
import type { Tx } from './database.ts'
import type { EventToAppend } from './events.ts'
import type { JobQueue } from './migrate.ts'
import type { MessageToSend } from './outbox.ts'

export type Language = 'zh-CN' | 'en'

/** The signed-in person behind a request, read anew for every request (AU-06). */
export interface Caller {
  sessionId: string
  accountId: string
  jurisdictionId: number
  personName: string
  signInName: string
  language: Language
  mustChangePassword: boolean
  actor: Actor
  watches: readonly OfficeWatch[]
  /** How the person is named in records: post and unit of that day. */
  label: string
  /** How the posts of others they act in are named in records, by post. */
  delegatedPosts: Readonly<Record<string, string>>
}

export interface RequestFacts {
  requestId: string
  language: Language
  clientAddress: string
  userAgent: string
  sessionToken: string | undefined
  /** True on a plain-HTTP address where the browser will not keep the cookie and the operator has not allowed one that it will. */
  cookiesRefused: boolean
}

/** What a query may use: a read-only snapshot. */
export interface QueryContext {
  tx: Tx
  now: Date
  today: LocalDate
  jurisdictionId: number
  caller: Caller
  actor: Actor
  request: RequestFacts
}

/** What a command may use: never the pool, only its own transaction and what is written with it. */
export interface CommandContext extends QueryContext {
  /** What is recorded from here on was done in somebody else's post. */
  actIn(post: DelegatedPost): void
  /** Appends facts to their subjects' chains, in this transaction. */
  append(...events: EventToAppend[]): Promise<void>
  /** Puts messages into the outbox; they leave after commit. */
  send(...messages: MessageToSend[]): Promise<void>
  /** Enqueues background work that starts only if this transaction commits. */
  enqueue(queue: JobQueue, data: Record<string, unknown>): Promise<void>
  audit(entry: { kind: string; object?: string; success?: boolean; detail?: unknown }): Promise<void>
}

/** What a recorded read may use: a query that also leaves its line in the audit log (exports, the log itself). */
export interface RecordedContext extends QueryContext {
  audit: CommandContext['audit']
}

export interface Input<E extends Endpoint> {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  /** The version in If-Match, where the endpoint needs one. */
  version: number
  /** The client-generated id of this command. */
  commandId: string
}

export interface UploadedFile {
  name: string
  mediaType: string
  stream: Readable
}

/** A file as an answer. */
export interface Download {
  name: string
  mediaType: string
  body: Buffer | Readable
}

export type Answer<E extends Endpoint> = E extends { transfer: 'download' } ? Download : ResponseOf<E>
