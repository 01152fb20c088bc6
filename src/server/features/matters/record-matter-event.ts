import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { MatterEventKind } from '../../../domain/matters/event-kinds.ts'
import type { CommandContext } from '../../platform/request-context.ts'
import { imagesOf } from './matter-image.ts'

/** A fact about a matter; `extra` holds what happened besides the state it left behind, `reason` the person's own words. */
export interface MatterFact {
  kind: MatterEventKind
  extra?: Record<string, unknown>
  reason?: string | undefined
  /** The day it counts for, when that is not today (history that is loaded). */
  onDate?: LocalDate
}

/** What recording needs of a command. */
export type Recording = Pick<CommandContext, 'tx' | 'jurisdictionId' | 'append'>

/** Records what happened to one matter, each fact with the complete after-image; call it last, after `refreshMatter`. */
export async function recordMatterEvents(
  ctx: Recording,
  matterId: string,
  facts: readonly MatterFact[],
): Promise<void> {
  const images = await imagesOf(ctx.tx, ctx.jurisdictionId, [matterId])
  await ctx.append(...facts.map((fact) => eventOf(matterId, fact, images.get(matterId))))
}

export const recordMatterEvent = (
  ctx: Recording,
  matterId: string,
  kind: MatterEventKind,
  extra: Record<string, unknown> = {},
  reason?: string,
): Promise<void> => recordMatterEvents(ctx, matterId, [{ kind, extra, reason }])

/** The same fact about many matters at once (imports): one read, one append. */
export async function recordForMatters(
  ctx: Recording,
  facts: readonly { matterId: string; fact: MatterFact }[],
): Promise<void> {
  const ids = [...new Set(facts.map(({ matterId }) => matterId))]
  const images = await imagesOf(ctx.tx, ctx.jurisdictionId, ids)
  await ctx.append(...facts.map(({ matterId, fact }) => eventOf(matterId, fact, images.get(matterId))))
}

const eventOf = (matterId: string, fact: MatterFact, matter: unknown) => ({
  subjectKind: 'matter' as const,
  subjectId: matterId,
  kind: fact.kind,
  payload: { ...fact.extra, matter },
  ...(fact.reason === undefined ? {} : { reason: fact.reason }),
  ...(fact.onDate === undefined ? {} : { onDate: fact.onDate }),
})
