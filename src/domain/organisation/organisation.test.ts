import { describe, expect, it } from 'vitest'
import { localDate } from '../dates/local-date.ts'
import { checkAdminRoles, checkRightsConfirmation } from './admin-roles.ts'
import { checkDelegation } from './delegation.ts'
import { covers, defaultWatches, watchingOffices } from './division-of-labour.ts'
import { linkedUnitsOf } from './linkage.ts'
import { checkPosts, type Post, type PostKind, postKindsOf } from './posts.ts'
import { comparePostsByProtocol, compareUnitsByProtocol } from './protocol-order.ts'
import { type Cohort, cohortOf, type UnitKind } from './unit-kinds.ts'

const d = localDate
const today = d('2026-11-22')

describe('R1.1 cohorts', () => {
  const cases: [UnitKind, Cohort | null, boolean, Cohort | null][] = [
    ['town', null, false, 'towns'],
    ['town', 'key-areas', false, 'key-areas'],
    ['subdistrict', null, false, 'key-areas'],
    ['zone', null, false, 'key-areas'],
    ['department', null, false, 'departments'],
    ['organisation-department', null, false, 'departments'],
    ['discipline-commission', null, false, 'departments'],
    ['efficiency-office', null, false, null],
    ['party-office', 'departments', false, null],
    ['government-office', null, true, 'departments'],
    ['appraisal-office', null, true, 'departments'],
    ['city-leadership', 'departments', true, null],
    ['media', null, false, null],
    ['other', 'departments', false, 'departments'],
  ]
  it.each(cases)('%s with cohort %s, supervising offices ranked %s: %s', (kind, cohort, ranked, expected) => {
    expect(cohortOf({ kind, cohort }, { supervisingOfficesRanked: ranked })).toBe(expected)
  })
})

const post = (id: string, kind: PostKind, validFrom: string, validTo: string | null = null): Post => ({
  id,
  unitId: 'u',
  personId: `person of ${id}`,
  kind,
  title: id,
  validFrom: d(validFrom),
  validTo: validTo === null ? null : d(validTo),
})

describe('R1.2 posts', () => {
  it('gives a department one principal and a town two', () => {
    expect(checkPosts('department', [post('1', 'principal', '2026-01-01')], today)).toEqual([])
    expect(checkPosts('town', [post('1', 'party-secretary', '2026-01-01')], today)).toEqual([
      { code: 'principal-missing', kind: 'government-head' },
    ])
    expect(checkPosts('zone', [], today)).toHaveLength(2)
  })

  it('lets one principal follow another and refuses two at once', () => {
    const following = [
      post('1', 'principal', '2025-01-01', '2026-06-30'),
      post('2', 'principal', '2026-07-01'),
    ]
    expect(checkPosts('department', following, today)).toEqual([])
    const together = [
      post('1', 'principal', '2025-01-01', '2026-07-01'),
      post('2', 'principal', '2026-07-01'),
    ]
    expect(checkPosts('department', together, today)).toEqual([
      { code: 'principal-twice', kind: 'principal', postIds: ['1', '2'] },
    ])
  })

  it('refuses posts that a unit of the kind does not have, and ends before starts', () => {
    expect(checkPosts('department', [post('1', 'party-secretary', '2026-01-01')], today)).toContainEqual({
      code: 'post-kind-not-in-unit',
      postId: '1',
      kind: 'party-secretary',
    })
    expect(checkPosts('media', [post('1', 'principal', '2026-02-01', '2026-01-01')], today)).toContainEqual({
      code: 'post-ends-before-start',
      postId: '1',
    })
    expect(postKindsOf('city-leadership')).toEqual(['city-leader'])
  })
})

describe('R10 administrators', () => {
  it('keeps the three roles apart and away from posts', () => {
    expect(checkAdminRoles(['system-admin'], 0)).toEqual([])
    expect(checkAdminRoles(['system-admin', 'audit-admin'], 1)).toEqual([
      'two-admin-roles',
      'admin-holds-post',
    ])
    expect(checkAdminRoles([], 3)).toEqual([])
  })

  it('lets a security administrator confirm rights who is neither proposer nor beneficiary', () => {
    const security = { personId: 's', adminRoles: ['security-admin'] as const }
    expect(checkRightsConfirmation(security, { proposedBy: 'a', beneficiary: 'b' })).toBeNull()
    expect(checkRightsConfirmation(security, { proposedBy: 's', beneficiary: 'b' })).toBe(
      'confirmer-is-proposer',
    )
    expect(checkRightsConfirmation(security, { proposedBy: 'a', beneficiary: 's' })).toBe(
      'confirmer-is-beneficiary',
    )
    expect(
      checkRightsConfirmation(
        { personId: 'x', adminRoles: ['system-admin'] },
        { proposedBy: 'a', beneficiary: null },
      ),
    ).toBe('not-security-admin')
  })
})

describe('R1.4 division of labour', () => {
  const rows = defaultWatches.map((watch) => ({ ...watch, officeUnitId: watch.office }))
  it.each([
    ['a town matter', 'long-term', ['revenue-sources'], 'towns', ['efficiency-office', 'party-office']],
    [
      'a key project',
      'key-project',
      ['industrial-economy'],
      'key-areas',
      ['efficiency-office', 'government-office'],
    ],
    [
      'urban economy',
      'phased',
      ['urban-economy', 'key-projects'],
      'key-areas',
      ['efficiency-office', 'government-office'],
    ],
    [
      'investment attraction',
      'long-term',
      ['investment-attraction', 'long-term-work'],
      'departments',
      ['efficiency-office', 'appraisal-office'],
    ],
    ['anything else', 'decision', ['general'], null, ['efficiency-office']],
  ] as const)('%s is watched by its offices', (_name, source, categoryPath, leadCohort, offices) => {
    expect(watchingOffices(rows, { source, categoryPath, leadCohort })).toEqual(offices)
  })

  it('a watch with several conditions needs all of them', () => {
    const watch = { categories: ['stability'], cohorts: ['towns'], sources: [] } as const
    expect(covers(watch, { source: 'phased', categoryPath: ['stability'], leadCohort: 'towns' })).toBe(true)
    expect(covers(watch, { source: 'phased', categoryPath: ['stability'], leadCohort: 'key-areas' })).toBe(
      false,
    )
    expect(covers(watch, { source: 'phased', categoryPath: ['general'], leadCohort: 'towns' })).toBe(false)
  })
})

describe('R1.5 linkage and R1.7 order and delegation', () => {
  it('lists the units a leader is linked with on the day', () => {
    const link = (unitId: string | null, validTo: string | null) => ({
      id: 'x',
      leaderPersonId: 'l',
      kind: 'linked-town' as const,
      unitId,
      subject: '',
      validFrom: d('2026-01-01'),
      validTo: validTo === null ? null : d(validTo),
    })
    const links = [link('t1', null), link('t2', '2026-06-30'), link('t1', null), link(null, null)]
    expect(linkedUnitsOf('l', links, today)).toEqual(['t1'])
    expect(linkedUnitsOf('l', links, d('2026-03-01'))).toEqual(['t1', 't2'])
    expect(linkedUnitsOf('another', links, today)).toEqual([])
  })

  it('orders units and people by protocol, then by kind, then by name', () => {
    const unit = (kind: UnitKind, protocolOrder: number, name: string) => ({ kind, protocolOrder, name })
    const units = [
      unit('town', 2, 'B'),
      unit('town', 2, 'A'),
      unit('department', 2, 'C'),
      unit('zone', 1, 'D'),
    ]
    expect(units.sort(compareUnitsByProtocol).map((item) => item.name)).toEqual(['D', 'C', 'A', 'B'])
    const person = (kind: PostKind, personName: string) => ({ kind, protocolOrder: 1000, personName })
    const people = [person('staff', 'A'), person('government-head', 'B'), person('party-secretary', 'C')]
    expect(people.sort(comparePostsByProtocol).map((item) => item.personName)).toEqual(['C', 'B', 'A'])
  })

  it('refuses delegations to oneself, too long, overlapping or to an administrator', () => {
    const base = {
      id: '1',
      postId: 'p',
      fromPersonId: 'a',
      toPersonId: 'b',
      validFrom: d('2026-11-01'),
      validTo: d('2026-11-30'),
    }
    const rules = { maxDays: 30, delegateIsAdministrator: false }
    expect(checkDelegation(base, [], rules)).toEqual([])
    expect(checkDelegation(base, [base], rules)).toEqual([])
    expect(checkDelegation({ ...base, validTo: d('2026-12-01') }, [], rules)).toEqual(['longer-than-allowed'])
    expect(checkDelegation({ ...base, validTo: d('2026-10-31') }, [], rules)).toEqual(['ends-before-start'])
    expect(checkDelegation({ ...base, toPersonId: 'a' }, [], rules)).toEqual(['delegates-to-oneself'])
    expect(checkDelegation({ ...base, id: '2', validFrom: d('2026-11-30') }, [base], rules)).toEqual([
      'overlaps-another',
    ])
    expect(checkDelegation(base, [], { ...rules, delegateIsAdministrator: true })).toEqual([
      'delegate-is-administrator',
    ])
  })
})
