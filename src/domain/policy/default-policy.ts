import pack from '../../../policy/default.json' with { type: 'json' }
import { type Policy, type PolicyPack, policyOf } from './policy-pack.ts'
import { validatePack } from './validate-pack.ts'

/** The pack shipped with the system (`policy/default.json`): the first version of a new jurisdiction. Its test keeps it valid. */
const validated = validatePack(pack)
if (!validated.ok) {
  throw new Error(`policy/default.json: ${validated.problems.map((p) => `${p.path} ${p.code}`).join(', ')}`)
}

export const defaultPack: PolicyPack = validated.pack
export const defaultPolicy: Policy = policyOf(defaultPack)
