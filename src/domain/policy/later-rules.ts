import { policyKeys } from './catalogue.ts'
import { defaultPack } from './default-policy.ts'

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A stored pack with the rules that came with a later release than its own, as the default pack has them: an upgrade adds rules
 * without adopting anything, and the next draft shows them. What the pack itself says stays as it is, also where it is wrong.
 */
export function withLaterRules(stored: unknown): unknown {
  if (!isFields(stored) || !isFields(stored.rules)) return stored
  const { rules } = stored
  const later = policyKeys.filter((key) => !(key in rules))
  if (later.length === 0) return stored
  return {
    ...stored,
    rules: { ...rules, ...Object.fromEntries(later.map((key) => [key, defaultPack.rules[key]])) },
  }
}
