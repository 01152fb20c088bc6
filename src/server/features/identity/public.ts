/** The only door of this feature for the others and for the composition. */
export { createJurisdiction } from './create-jurisdiction.ts'
export { demoAccounts } from './demo-accounts.ts'
export { issueInitialPassword } from './initial-password.ts'
export { hashPassword } from './passwords.ts'
export { findCaller } from './sessions.ts'
export { issueSetupToken } from './set-up-jurisdiction.ts'
