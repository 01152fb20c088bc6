import type { signOut as contract } from '../../../contract/identity.ts'
import type { RequestFacts } from '../../platform/request-context.ts'
import type { PublicAnswer } from '../../platform/route.ts'
import type { Services } from '../../platform/services.ts'
import { endSessionOf } from './sessions.ts'

/** Ends the own session; safe to call without one. */
export async function signOut(
  services: Services,
  request: RequestFacts,
): Promise<PublicAnswer<typeof contract>> {
  const token = request.sessionToken
  if (token) await services.database.writeOutside((tx) => endSessionOf(tx, token))
  return { body: { done: true }, session: null }
}
