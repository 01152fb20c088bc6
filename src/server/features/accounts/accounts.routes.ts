import * as contract from '../../../contract/accounts.ts'
import { command, query, type Route, recorded, route } from '../../platform/route.ts'
import { listAdminRoles, proposeAdminRole, proposeAdminRoleEnd } from './admin-roles.ts'
import { exportAuditEntries, listAuditEntries } from './audit-entries.ts'
import {
  disableAccount,
  enableAccount,
  endAccountSessions,
  resetAccountPassword,
  unlockAccount,
} from './change-account.ts'
import { createAccount } from './create-account.ts'
import { listAccounts } from './list-accounts.ts'

export const accountsRoutes: Route[] = [
  route(contract.listAccounts, query(listAccounts)),
  route(contract.createAccount, command(createAccount)),
  route(contract.disableAccount, command(disableAccount)),
  route(contract.enableAccount, command(enableAccount)),
  route(contract.unlockAccount, command(unlockAccount)),
  route(contract.resetAccountPassword, command(resetAccountPassword)),
  route(contract.endAccountSessions, command(endAccountSessions)),
  route(contract.listAdminRoles, query(listAdminRoles)),
  route(contract.proposeAdminRole, command(proposeAdminRole)),
  route(contract.proposeAdminRoleEnd, command(proposeAdminRoleEnd)),
  route(contract.listAuditEntries, recorded(listAuditEntries)),
  route(contract.exportAuditEntries, recorded(exportAuditEntries)),
]
