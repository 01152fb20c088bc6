import * as contract from '../../../contract/identity.ts'
import { command, query, type Route, route } from '../../platform/route.ts'
import { changeLanguage } from './change-language.ts'
import { changePassword } from './change-password.ts'
import { endOtherSessions, endOwnSession, listOwnSessions } from './own-sessions.ts'
import { readMe } from './read-me.ts'
import { readSignInPage } from './read-sign-in-page.ts'
import { setUpJurisdiction } from './set-up-jurisdiction.ts'
import { signInByPassword, signInToDemo } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export const identityRoutes: Route[] = [
  route(contract.readSignInPage, { kind: 'public', run: readSignInPage }),
  route(contract.signIn, { kind: 'public', run: signInByPassword }),
  route(contract.demoSignIn, {
    kind: 'public',
    run: (services, request, input) => signInToDemo(services, request, input.body.signInName),
  }),
  route(contract.signOut, { kind: 'public', run: signOut }),
  route(contract.setUpJurisdiction, { kind: 'public', run: setUpJurisdiction }),
  route(
    contract.readMe,
    query((context) => readMe(context.tx, context.caller, context.today)),
  ),
  route(contract.changePassword, command(changePassword)),
  route(contract.changeLanguage, command(changeLanguage)),
  route(contract.listOwnSessions, query(listOwnSessions)),
  route(contract.endOwnSession, command(endOwnSession)),
  route(contract.endOtherSessions, command(endOtherSessions)),
]
