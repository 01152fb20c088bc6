import type { readSignInPage as contract } from '../../../contract/identity.ts'
import type { RequestFacts } from '../../platform/request-context.ts'
import type { PublicAnswer } from '../../platform/route.ts'
import type { Services } from '../../platform/services.ts'
import { demoAccounts } from './demo-accounts.ts'

/** What the sign-in page shows before anybody is known. Demo accounts are named in demo mode only. */
export async function readSignInPage(
  services: Services,
  request: RequestFacts,
): Promise<PublicAnswer<typeof contract>> {
  const jurisdictions = await services.database.writeOutside((tx) =>
    tx.selectFrom('jurisdiction').select(['name', 'demo']).orderBy('id').limit(2).execute(),
  )
  const first = jurisdictions[0]
  const demo = services.settings.demo && first?.demo === true
  return {
    body: {
      jurisdictionName: jurisdictions.length === 1 && first ? first.name : '',
      demo,
      needsSetup: jurisdictions.length === 0,
      cookiesRefused: request.cookiesRefused,
      demoAccounts: demo ? [...demoAccounts] : [],
    },
  }
}
