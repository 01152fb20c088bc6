import * as contract from '../../../contract/policy.ts'
import { command, query, type Route, route } from '../../platform/route.ts'
import { adoptPolicyDraft } from './adopt-policy.ts'
import { discardPolicyDraft, editPolicyDraft, startPolicyDraft } from './draft-policy.ts'
import { comparePolicyVersions, listPolicyVersions, readPolicy, readPolicyDraft } from './read-policy.ts'

export const policyRoutes: Route[] = [
  route(contract.readPolicy, query(readPolicy)),
  route(contract.listPolicyVersions, query(listPolicyVersions)),
  route(contract.comparePolicyVersions, query(comparePolicyVersions)),
  route(contract.readPolicyDraft, query(readPolicyDraft)),
  route(contract.startPolicyDraft, command(startPolicyDraft)),
  route(contract.editPolicyDraft, command(editPolicyDraft)),
  route(contract.discardPolicyDraft, command(discardPolicyDraft)),
  route(contract.adoptPolicyDraft, command(adoptPolicyDraft)),
]
