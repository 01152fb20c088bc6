import { yearOf } from '../../../domain/dates/local-date.ts'
import type { DemoMatter, World } from './demo-world.ts'

/** 立项编号 in the order of assignment, without gaps; written into every after-image from registration on. */
export function numberMatters(world: World, matters: readonly DemoMatter[]): void {
  const registered = matters
    .filter((matter) => matter.row.assignedOn !== null && matter.row.scopeUnitId === null)
    .sort((a, b) => ((a.row.assignedOn ?? '') < (b.row.assignedOn ?? '') ? -1 : 1))
  for (const { row, events } of registered) {
    if (!row.assignedOn) continue
    const year = yearOf(row.assignedOn)
    const seq = (world.numbers.get(year) ?? 0) + 1
    world.numbers.set(year, seq)
    row.numberYear = year
    row.numberSeq = seq
    let issued = false
    for (const { event } of events) {
      issued ||= event.kind === 'matter.registered'
      if (!issued) continue
      const payload = event.payload as { matter: object }
      event.payload = { ...payload, matter: { ...payload.matter, numberYear: year, numberSeq: seq } }
    }
  }
}
