import { describe, expect, it } from 'vitest'
import file from '../../../policy/default.json' with { type: 'json' }
import { localDate } from '../dates/local-date.ts'
import { groupOf, policyGroups, policyKeys } from './catalogue.ts'
import { comparePacks, needsRecomputation } from './compare-packs.ts'
import { defaultPack, defaultPolicy } from './default-policy.ts'
import { checkAdoption, type PolicyPack } from './policy-pack.ts'
import { type PackProblem, validatePack } from './validate-pack.ts'

type Loose = { [name: string]: Loose } & { value: unknown }
/** A changed copy of the default pack, as an editor or a hand could have left it. */
function changed(change: (pack: { rules: Loose } & Record<string, unknown>) => void): unknown {
  const copy = structuredClone(file) as unknown as { rules: Loose } & Record<string, unknown>
  change(copy)
  return copy
}

function problemsOf(pack: unknown): PackProblem[] {
  const result = validatePack(pack)
  return result.ok ? [] : result.problems
}

describe('the default policy pack', () => {
  it('has every rule of the catalogue and no other, each in a group the page shows', () => {
    expect(Object.keys(defaultPack.rules).sort()).toEqual([...policyKeys].sort())
    for (const key of policyKeys) expect(policyGroups).toContain(groupOf(key))
  })

  it('holds the numbers the requirements settle', () => {
    expect(defaultPolicy['assignment.objection-window']).toBe(3)
    expect(defaultPolicy['reports.cut-off-day']).toBe(25)
    expect(defaultPolicy['ranking.lead-weight']).toBe(1)
    expect(defaultPolicy['ranking.responsible-weight']).toBe(0.5)
    expect(defaultPolicy['ranking.supporting-weight']).toBe(0)
    expect(defaultPolicy['ranking.per-cohort']).toBe(true)
    expect(defaultPolicy['rights.security-admin-confirms']).toBe(true)
    expect(defaultPolicy['session.idle-limit']).toBe(30)
    expect(defaultPolicy['session.absolute-limit']).toBe(12)
  })

  it('R2.3 asks all three offices to confirm decisions and meeting items, citing 四(二)', () => {
    for (const source of ['decision', 'meeting'] as const) {
      const rule = defaultPack.rules[`registration.${source}.confirming-offices`]
      expect(rule.value).toEqual(['party-office', 'government-office', 'efficiency-office'])
      expect(rule.basis).toEqual({ kind: 'source', clause: '四(二)' })
    }
    expect(defaultPolicy['registration.self-determined.confirming-offices']).toEqual([])
  })

  it('R3.5.3 cites a source clause only where the source fixes the value', () => {
    const citing = policyKeys.filter((key) => defaultPack.rules[key].basis.kind === 'source')
    expect(citing).toEqual([
      'registration.decision.confirming-offices',
      'registration.meeting.confirming-offices',
    ])
  })
})

describe('validating a pack', () => {
  it.each([
    ['no object', null, '', 'not-an-object'],
    ['a list', [], '', 'not-an-object'],
    [
      'another format',
      changed((p) => {
        p.format = 'luoshi-policy/2'
      }),
      'format',
      'unknown-format',
    ],
    [
      'no version',
      changed((p) => {
        p.version = ' '
      }),
      'version',
      'not-text',
    ],
    [
      'a day that does not exist',
      changed((p) => {
        p.effectiveFrom = '2026-02-30'
      }),
      'effectiveFrom',
      'not-a-date',
    ],
    [
      'an unknown field',
      changed((p) => {
        p.extra = 1
      }),
      'extra',
      'unknown-field',
    ],
    [
      'no rules',
      changed((p) => {
        delete (p as Record<string, unknown>).rules
      }),
      'rules',
      'missing',
    ],
  ])('names the problem of %s', (_name, pack, path, code) => {
    expect(problemsOf(pack)).toContainEqual(expect.objectContaining({ path, code }))
  })

  const lead = 'rules["lights.near-due-lead"]'
  it.each([
    [
      'a missing rule',
      (r: Loose) => {
        delete r['lights.near-due-lead']
      },
      lead,
      'missing',
    ],
    [
      'a number out of range',
      (r: Loose) => {
        set(r, 'lights.near-due-lead', 61)
      },
      `${lead}.value`,
      'out-of-range',
    ],
    [
      'half a day',
      (r: Loose) => {
        set(r, 'lights.near-due-lead', 2.5)
      },
      `${lead}.value`,
      'not-an-integer',
    ],
    [
      'a number as text',
      (r: Loose) => {
        set(r, 'lights.near-due-lead', '5')
      },
      `${lead}.value`,
      'not-a-number',
    ],
    [
      'a switch as text',
      (r: Loose) => {
        set(r, 'ranking.per-cohort', 'yes')
      },
      'rules["ranking.per-cohort"].value',
      'not-a-switch',
    ],
    [
      'an unknown level',
      (r: Loose) => {
        set(r, 'extension.approver', 'mayor')
      },
      'rules["extension.approver"].value',
      'not-an-option',
    ],
    [
      'one office twice',
      (r: Loose) => {
        set(r, 'registration.phased.confirming-offices', ['party-office', 'party-office'])
      },
      'rules["registration.phased.confirming-offices"].value',
      'repeated-or-unordered',
    ],
    [
      'an office that is none',
      (r: Loose) => {
        set(r, 'registration.phased.confirming-offices', ['media'])
      },
      'rules["registration.phased.confirming-offices"].value',
      'not-an-option',
    ],
    [
      'thresholds the wrong way round',
      (r: Loose) => {
        set(r, 'lights.behind-threshold', 40)
      },
      'rules["lights.behind-threshold"].value',
      'contradicts',
    ],
    [
      'a cycle below its own floor',
      (r: Loose) => {
        set(r, 'reports.periodic-cycle', 'weekly')
      },
      'rules["reports.periodic-cycle"].value',
      'contradicts',
    ],
    [
      'a rule nobody knows',
      (r: Loose) => {
        r['lights.colour'] = r['lights.near-due-lead'] as Loose & { value: unknown }
      },
      'rules["lights.colour"]',
      'unknown-rule',
    ],
  ])('names %s by its path', (_name, change, path, code) => {
    expect(problemsOf(changed((pack) => change(pack.rules)))).toContainEqual(
      expect.objectContaining({ path, code }),
    )
  })

  it('refuses a default that cites a source clause, and a clause the source does not have', () => {
    const basis = (value: unknown) =>
      problemsOf(changed((pack) => Object.assign(pack.rules['lights.near-due-lead'] ?? {}, { basis: value })))
    expect(basis({ kind: 'default', clause: '三(一)' })).toEqual([
      { path: `${lead}.basis.clause`, code: 'default-cites-a-clause', params: {} },
    ])
    expect(basis({ kind: 'source', clause: '五(一)' })[0]?.code).toBe('not-a-source-clause')
    expect(basis({ kind: 'source', clause: '三(六)' })[0]?.code).toBe('not-a-source-clause')
    expect(basis({ kind: 'source', clause: '三(五)' })).toEqual([])
    expect(basis({ kind: 'law', cite: ' ' })[0]?.code).toBe('not-text')
  })

  it('reports everything at once', () => {
    const problems = problemsOf(
      changed((pack) => {
        set(pack.rules, 'lights.near-due-lead', -1)
        set(pack.rules, 'ranking.per-cohort', 1)
        pack.version = ''
      }),
    )
    expect(problems).toHaveLength(3)
  })
})

function set(rules: Loose, key: string, value: unknown): void {
  const rule = rules[key]
  if (!rule) throw new Error(`No such rule: ${key}`)
  rule.value = value
}

describe('comparing and adopting packs', () => {
  const other = (change: (rules: Loose) => void): PolicyPack =>
    changed((pack) => change(pack.rules)) as PolicyPack

  it('shows what changes, and nothing for equal packs', () => {
    expect(
      comparePacks(
        defaultPack,
        other(() => {}),
      ),
    ).toEqual([])
    const changes = comparePacks(
      defaultPack,
      other((rules) => set(rules, 'lights.near-due-lead', 3)),
    )
    expect(changes).toEqual([
      {
        key: 'lights.near-due-lead',
        before: 5,
        after: 3,
        valueChanged: true,
        basisChanged: false,
        wordsChanged: false,
      },
    ])
    expect(needsRecomputation(changes)).toBe(true)
    const harmless = comparePacks(
      defaultPack,
      other((rules) => set(rules, 'reminders.cool-down', 4)),
    )
    expect(needsRecomputation(harmless)).toBe(false)
  })

  it('takes two persons and a day that is not past to adopt a version', () => {
    const today = localDate('2026-11-22')
    const base = { authorId: 'a', adopterId: 'b', effectiveFrom: today, today, currentEffectiveFrom: null }
    expect(checkAdoption(base)).toBeNull()
    expect(checkAdoption({ ...base, adopterId: 'a' })).toBe('author-may-not-adopt')
    expect(checkAdoption({ ...base, effectiveFrom: localDate('2026-11-21') })).toBe('effective-in-the-past')
    expect(checkAdoption({ ...base, currentEffectiveFrom: localDate('2027-01-01') })).toBe(
      'not-after-current',
    )
  })
})
