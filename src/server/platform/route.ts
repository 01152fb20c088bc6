import type { Endpoint } from '../../contract/endpoint.ts'
import type {
  Answer,
  CommandContext,
  Input,
  QueryContext,
  RecordedContext,
  RequestFacts,
  UploadedFile,
} from './request-context.ts'
import type { Services } from './services.ts'

/** What answers an endpoint. A feature's `*.routes.ts` is a list of these and nothing else. */
export type Handler<E extends Endpoint> =
  | { kind: 'query'; run: (context: QueryContext, input: Input<E>) => Promise<Answer<E>> }
  | { kind: 'recorded'; run: (context: RecordedContext, input: Input<E>) => Promise<Answer<E>> }
  | { kind: 'command'; run: (context: CommandContext, input: Input<E>) => Promise<Answer<E>> }
  | {
      kind: 'upload'
      run: (services: Services, context: QueryContext, file: UploadedFile) => Promise<Answer<E>>
    }
  | {
      kind: 'download'
      run: (services: Services, context: QueryContext, input: Input<E>) => Promise<Answer<E>>
    }
  | {
      kind: 'public'
      run: (services: Services, request: RequestFacts, input: Input<E>) => Promise<PublicAnswer<E>>
    }

/** An answer that may also set (or, with null, clear) the session cookie. */
export interface PublicAnswer<E extends Endpoint> {
  body: Answer<E>
  session?: { token: string; expiresAt: Date } | null
}

export interface Route {
  endpoint: Endpoint
  handler: Handler<Endpoint>
}

/** Binds an endpoint of the contract to what answers it; types of both sides must agree. */
export const route = <E extends Endpoint>(endpoint: E, handler: Handler<E>): Route => ({
  endpoint,
  handler: handler as unknown as Handler<Endpoint>,
})

/** Reads only; runs in a read-only snapshot. */
export const query = <E extends Endpoint>(
  run: (context: QueryContext, input: Input<E>) => Promise<Answer<E>>,
): Handler<E> => ({ kind: 'query', run })

/** Reads what is sensitive or takes data out: runs in a transaction that also writes its audit line (LG-01). */
export const recorded = <E extends Endpoint>(
  run: (context: RecordedContext, input: Input<E>) => Promise<Answer<E>>,
): Handler<E> => ({ kind: 'recorded', run })

/** Writes; runs once per command id in one transaction. */
export const command = <E extends Endpoint>(
  run: (context: CommandContext, input: Input<E>) => Promise<Answer<E>>,
): Handler<E> => ({ kind: 'command', run })
