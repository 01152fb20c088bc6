import { describe, expect, it } from 'vitest'
import type { Actor } from '../permissions/actor.ts'
import { canReadInstruction, canSee } from './can-see.ts'
import { matter, people, person } from './test-subjects.ts'

type Who = keyof typeof people
const seenBy = (subject: ReturnType<typeof matter>, may = canSee): Who[] =>
  (Object.keys(people) as Who[]).filter((name) => may(people[name] as Actor, subject))

const offices: Who[] = ['partyOffice', 'governmentOffice', 'efficiencyOffice', 'appraisalOffice']
const unitsWithPart: Who[] = [
  'leadPrincipal',
  'leadDeputy',
  'leadLiaison',
  'leadStaff',
  'responsiblePerson',
  'townSecretary',
  'townStaff',
  'supportingStaff',
]

describe('R11 who knows that a matter exists', () => {
  it('offices, city leaders and overseers see every registered matter, units those they have a part in', () => {
    expect(seenBy(matter())).toEqual([
      ...offices,
      ...unitsWithPart,
      'leadOfficial',
      'otherLeader',
      'overseer',
    ])
  })

  it('an office’s draft is seen by the supervision offices only', () => {
    expect(seenBy(matter({ state: 'draft' }))).toEqual(offices)
    expect(seenBy(matter({ state: 'awaiting-confirmation' }))).toEqual(offices)
  })

  it('a unit’s own draft is seen by its desk, and by the offices once it waits for them', () => {
    const own = {
      source: 'self-determined',
      registeringUnitId: 'bureau',
      registeringUnitKind: 'department',
    } as const
    expect(seenBy(matter({ ...own, state: 'draft' }))).toEqual(['leadPrincipal', 'leadDeputy', 'leadLiaison'])
    expect(seenBy(matter({ ...own, state: 'awaiting-confirmation' }))).toEqual([
      ...offices,
      'leadPrincipal',
      'leadDeputy',
      'leadLiaison',
    ])
  })

  it('R1.6 an inner matter is seen by its unit only', () => {
    expect(seenBy(matter({ scopeUnitId: 'town' }))).toEqual(['townSecretary', 'townStaff'])
  })

  it('a delegate sees what the post sees', () => {
    const delegate: Actor = {
      ...person('forestry', 'department', 'staff'),
      delegations: people.townSecretary.posts.map((post) => ({
        ...post,
        fromPersonId: 'town-party-secretary',
      })),
    }
    expect(canSee(delegate, matter())).toBe(true)
    expect(canSee(person('forestry', 'department', 'staff'), matter())).toBe(false)
  })
})

describe('R2.7 who reads the verbatim instruction', () => {
  it('the offices, the lead official and those who carry it out; not every member of staff', () => {
    const readers = seenBy(matter(), canReadInstruction)
    expect(readers).toEqual([
      ...offices,
      'leadPrincipal',
      'leadDeputy',
      'leadLiaison',
      'responsiblePerson',
      'townSecretary',
      'leadOfficial',
    ])
  })

  it('named readers narrow the circle', () => {
    const restricted = matter({ instructionReaderIds: ['bureau-principal'] })
    expect(seenBy(restricted, canReadInstruction)).toEqual([
      'partyOffice',
      'efficiencyOffice',
      'leadPrincipal',
      'leadOfficial',
    ])
  })

  it('a named reader who may not see the matter reads nothing', () => {
    const restricted = matter({ instructionReaderIds: ['forestry-principal'] })
    expect(canReadInstruction(people.stranger, restricted)).toBe(false)
  })
})
