import type { DemoMatter, World } from './demo-world.ts'
import { finishDates } from './finish-dates.ts'
import { liveMatter } from './matter-life.ts'
import { seedMatter } from './matter-seed.ts'

/** R2.4: a decision broken down to several units; the parent takes no reports, its progress is its children's. */
export function liveFamily(world: World): DemoMatter[] {
  const seed = seedMatter(world)
  seed.row.sourceKind = 'decision'
  seed.fate = 'runs'
  const parent = liveMatter(world, seed, { asParent: true })
  if (parent.row.state !== 'in-progress') return [parent]
  const leads = world.random.several(
    world.units.filter((unit) => unit.kind === 'town' || unit.kind === 'department'),
    world.random.integer(3, 5),
  )
  const children = leads.map((lead) => liveMatter(world, seedMatter(world, { parent: parent.row, lead })))
  finishDates(world, parent, children)
  return [parent, ...children]
}
