import { type PostKind, postKinds } from './posts.ts'
import { type UnitKind, unitKinds } from './unit-kinds.ts'

/** Protocol order (R1.7) of units and people, everywhere a list is official. Names break ties so that the order is total. */

type RankedUnit = { kind: UnitKind; protocolOrder: number; name: string }
type RankedPost = { kind: PostKind; protocolOrder: number; personName: string }

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Units by the rank they were given, then by kind in the order the source names the kinds, then by name. */
export function compareUnitsByProtocol(a: RankedUnit, b: RankedUnit): number {
  return (
    a.protocolOrder - b.protocolOrder ||
    unitKinds.indexOf(a.kind) - unitKinds.indexOf(b.kind) ||
    compareText(a.name, b.name)
  )
}

/** People of one unit by the rank they were given, then by post (leader, principals, deputies, liaison, staff), then by name. */
export function comparePostsByProtocol(a: RankedPost, b: RankedPost): number {
  return (
    a.protocolOrder - b.protocolOrder ||
    postKinds.indexOf(a.kind) - postKinds.indexOf(b.kind) ||
    compareText(a.personName, b.personName)
  )
}
