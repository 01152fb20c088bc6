import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { answeringClerk } from './answering-clerk.ts'
import type { World } from './demo-world.ts'
import type { MatterSeed } from './matter-seed.ts'
import type { Story } from './story.ts'

/** 照单验收: the office checks every indicator and closes the matter, or finds something short and sends it back. */
export function liveAcceptance(world: World, seed: MatterSeed, story: Story, completedOn: LocalDate): void {
  const { random, calendar } = world
  const { row, matter } = story
  const clerk = answeringClerk(world, seed)
  row.completedOn = completedOn
  row.nextReportOn = null
  const startedOn = calendar.addWorkingDays(completedOn, random.integer(1, 4))
  if (!story.reached(startedOn)) return
  row.state = 'awaiting-acceptance'
  story.note('acceptance.started', startedOn, clerk)
  const decidedOn = calendar.addWorkingDays(startedOn, random.integer(1, 8))
  if (!story.reached(decidedOn)) return
  for (const indicator of matter.indicators) {
    const exceeded = random.chance(0.25)
    indicator.verdict = exceeded ? 'exceeded' : 'met'
    indicator.verdictNote = exceeded ? '现场核验，超过目标值。' : '台账与现场一致，达到标准。'
    indicator.verdictBy = clerk.personId
    indicator.verdictAt = story.instantOn(decidedOn)
    if (exceeded) indicator.latestValue = Math.round(Number(indicator.target) * 1.08)
    story.note('acceptance.item-decided', decidedOn, clerk, {
      extra: { indicatorId: indicator.id, verdict: indicator.verdict },
      reason: indicator.verdictNote,
    })
  }
  row.verifiedProgress = 100
  row.verifiedAt = story.instantOn(decidedOn)
  story.note('matter.accepted', decidedOn, clerk)
  row.state = 'closed-out'
  row.closedOn = decidedOn
  story.note('matter.closed-out', decidedOn, undefined)
  const archivedOn = calendar.addWorkingDays(decidedOn, 40)
  if (story.reached(archivedOn) && random.chance(0.6)) {
    row.state = 'archived'
    story.note('matter.archived', archivedOn, clerk)
  }
}
