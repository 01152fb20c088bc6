import { describe, expect, it } from 'vitest'
import { sourceKinds } from '../matters/matter-sources.ts'
import type { AdminRole } from '../organisation/admin-roles.ts'
import type { PostKind } from '../organisation/posts.ts'
import type { UnitKind } from '../organisation/unit-kinds.ts'
import { type Actor, actsAs, effectivePosts, isPrincipalOf, officesOf } from './actor.ts'
import { can, operationsOf } from './can.ts'
import { createOperation, operations } from './permission-matrix.ts'
import { type Role, roles, rolesOf } from './roles.ts'

const holder = (unitKind: UnitKind, kind: PostKind): Actor => ({
  personId: 'p',
  posts: [{ postId: '1', unitId: 'u', unitKind, kind, title: '' }],
  adminRoles: [],
  delegations: [],
})
const admin = (role: AdminRole): Actor => ({ personId: 'p', posts: [], adminRoles: [role], delegations: [] })

/** For every role somebody who has it, in the column order of the table below. */
const columns: Record<Role, Actor> = {
  'system-admin': admin('system-admin'),
  'security-admin': admin('security-admin'),
  'audit-admin': admin('audit-admin'),
  'city-leader': holder('city-leadership', 'city-leader'),
  'efficiency-office': holder('efficiency-office', 'staff'),
  'party-office': holder('party-office', 'staff'),
  'government-office': holder('government-office', 'staff'),
  'appraisal-office': holder('appraisal-office', 'staff'),
  'organisation-department': holder('organisation-department', 'staff'),
  'discipline-commission': holder('discipline-commission', 'staff'),
  'unit-head': holder('department', 'principal'),
  'unit-deputy': holder('town', 'deputy'),
  'unit-liaison': holder('subdistrict', 'liaison'),
  'unit-staff': holder('department', 'staff'),
}

// One line per operation; columns: System Security Audit | Leader | Efficiency Party Government Appraisal | Organisation
// Discipline | Head dEputy Liaison staFf. `x` may, `.` may not. Written by hand, apart from the matrix it checks.
const table = `
  identity.own-session              xxx x xxxx xx xxxx
  identity.own-password             xxx x xxxx xx xxxx
  identity.delegate                 ... x .... .. xxx.
  help.read                         xxx x xxxx xx xxxx
  workbench.read                    xxx x xxxx xx xxxx
  notification.read                 xxx x xxxx xx xxxx
  identity.account.list             xx. . .... .. ....
  identity.account.create           x.. . .... .. ....
  identity.account.disable          xx. . .... .. ....
  identity.account.reset-password   x.. . .... .. ....
  identity.account.unlock           .x. . .... .. ....
  identity.session.end-any          .x. . .... .. ....
  identity.admin-role.propose       x.. . .... .. ....
  rights.list-pending               xx. . x... .. ....
  rights.confirm                    .x. . .... .. ....
  audit.read                        ..x . .... .. ....
  audit.export                      ..x . .... .. ....
  chain.verify                      ..x . x... .. ....
  system.read                       x.. . .... .. ....
  organisation.read                 xxx x xxxx xx xxxx
  organisation.edit                 x.. . x... .. ....
  organisation.edit-linkage         ... . x... .. ....
  organisation.edit-division-of-labour ... . x... .. ....
  organisation.edit-arrangements    ... . .... .. xxx.
  calendar.read                     xxx x xxxx xx xxxx
  calendar.edit                     ... . x... .. ....
  policy.read                       xxx x xxxx xx xxxx
  policy.draft                      ... . x... .. ....
  policy.adopt                      ... . x... .. ....
  matter.create.decision            ... . xxx. .. ....
  matter.create.meeting             ... . xxx. .. ....
  matter.create.leader-instruction  ... . xxxx .. ....
  matter.create.key-project         ... . xxxx .. ....
  matter.create.long-term           ... . xxxx .. ....
  matter.create.phased              ... . xxxx .. ....
  matter.create.self-determined     ... . .... .. xxx.
  matter.create-inner               ... . .... .. xxx.
  matter.list                       ... x xxxx xx xxxx
  matter.read                       ... x xxxx xx xxxx
  matter.act                        ... x xxxx xx xxxx
  matter.bulk-act                   ... . xxxx .. xxx.
  matter.read-instruction           ... x xxxx xx xxxx
  file.upload                       ... x xxxx xx xxxx
  file.read                         ... x xxxx xx xxxx
  category.edit                     ... . x... .. ....
  export.ledger                     ... x xxxx xx xxxx
  board.read                        ... x xxxx xx xxx.
  overview.read                     ... x xxxx xx ....
  intake.upload                     ... . xxxx .. ....
  intake.read                       ... . xxxx .. ....
  intake.correct                    ... . xxxx .. ....
  intake.register                   ... . xxxx .. ....
  intake.undo                       ... . xxxx .. ....
`
const expected = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [operation = '', ...cells] = line.trim().split(/\s+/)
      return [operation, cells.join('')] as const
    }),
)

describe('R11 the permission matrix, cell by cell', () => {
  it('has a line for every operation and no other', () => {
    expect([...expected.keys()].sort()).toEqual([...operations].sort())
  })

  // Staff of an office have the office's role and that of unit staff; the other columns have one role only.
  it.each(operations)('%s', (operation) => {
    const cells = expected.get(operation) ?? ''
    expect(cells).toHaveLength(roles.length)
    const got = roles.map((role) => (can(columns[role], operation).allowed ? 'x' : '.')).join('')
    expect(got).toBe(cells)
  })

  it('answers administrators and others apart', () => {
    expect(can(columns['system-admin'], 'matter.list')).toEqual({
      allowed: false,
      code: 'administrator-without-business-rights',
    })
    expect(can(columns['unit-staff'], 'policy.draft')).toEqual({
      allowed: false,
      code: 'operation-not-allowed',
    })
  })

  it('has an operation to create every source of matter', () => {
    for (const source of sourceKinds) expect(operations).toContain(createOperation(source))
    expect(operationsOf(columns['audit-admin'])).toContain('audit.read')
  })
})

describe('R11 rights follow from posts', () => {
  it('gives nobody without a post anything', () => {
    expect(operationsOf({ personId: 'p', posts: [], adminRoles: [], delegations: [] })).toEqual([])
  })

  it('three separated administrators: an administrator keeps no right from a post', () => {
    const both: Actor = { ...holder('efficiency-office', 'principal'), adminRoles: ['system-admin'] }
    expect([...rolesOf(both)]).toEqual(['system-admin'])
    expect(effectivePosts(both)).toEqual([])
    expect(can(both, 'policy.draft').allowed).toBe(false)
  })

  it('R1.7 a delegate acts with the rights of the delegated post', () => {
    const delegate: Actor = {
      ...holder('department', 'staff'),
      delegations: [
        {
          postId: '2',
          unitId: 'o',
          unitKind: 'party-office',
          kind: 'principal',
          title: '',
          fromPersonId: 'q',
        },
      ],
    }
    expect(can(delegate, 'matter.create.decision').allowed).toBe(true)
    expect(officesOf(delegate)).toEqual(['party-office'])
    expect(isPrincipalOf(delegate, 'o')).toBe(true)
    expect(isPrincipalOf(delegate, 'u')).toBe(false)
    expect(actsAs(delegate)).toEqual(['p', 'q'])
  })

  it.each([
    ['town', 'party-secretary', ['unit-head']],
    ['town', 'government-head', ['unit-head']],
    ['organisation-department', 'principal', ['organisation-department', 'unit-head']],
    ['efficiency-office', 'liaison', ['efficiency-office', 'unit-liaison']],
  ] as const)('%s %s has the roles %s', (unitKind, kind, result) => {
    expect([...rolesOf(holder(unitKind, kind))]).toEqual(result)
  })
})
