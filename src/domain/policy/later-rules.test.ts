import { describe, expect, it } from 'vitest'
import file from '../../../policy/default.json' with { type: 'json' }
import { defaultPack } from './default-policy.ts'
import { withLaterRules } from './later-rules.ts'
import { validatePack } from './validate-pack.ts'

const earlier = () => {
  const { 'requests.answer-window': _, ...rules } = structuredClone(file.rules)
  return { ...file, version: '2025.1', rules }
}

describe('a pack from before a rule existed', () => {
  it('is read with that rule as the default pack has it, and is valid again', () => {
    expect(validatePack(earlier()).ok).toBe(false)
    const checked = validatePack(withLaterRules(earlier()))
    expect(checked.ok && checked.pack.rules['requests.answer-window']).toEqual(
      defaultPack.rules['requests.answer-window'],
    )
  })

  it('keeps what it says itself, also what is wrong', () => {
    const pack = earlier()
    pack.rules['lights.near-due-lead'].value = 3
    expect(withLaterRules(pack)).toMatchObject({ rules: { 'lights.near-due-lead': { value: 3 } } })
    pack.rules['lights.near-due-lead'].value = 900
    expect(validatePack(withLaterRules(pack)).ok).toBe(false)
    for (const broken of [null, [], { rules: [] }]) expect(withLaterRules(broken)).toEqual(broken)
  })
})
