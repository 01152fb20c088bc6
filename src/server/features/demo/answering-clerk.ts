import { deskKinds, getPost, getUnit, unitOf, type World, type WorldPost } from './demo-world.ts'
import type { MatterSeed } from './matter-seed.ts'

/** Whoever answers belongs to no unit on the matter. */
export function answeringClerk(world: World, seed: MatterSeed): WorldPost {
  const office = unitOf(world, seed.row.registeringUnitId)
  const own = office.id === seed.lead.id || seed.others.some((other) => other.unit.id === office.id)
  return getPost(
    own ? getUnit(world, seed.lead.key === 'xiaoneng' ? 'weiban' : 'xiaoneng') : office,
    deskKinds,
  )
}
