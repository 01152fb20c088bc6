import type { ActAnswer, objectToMatter as endpoint } from '../../../../contract/matter-acts.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { closeAct, openAct } from './act.ts'
import { ask } from './ask.ts'

/** A unit objects to the assignment (R3.1.1); the matter stays with its lead unit until the office has ruled. */
export async function objectToMatter(
  ctx: CommandContext,
  { params, body }: Input<typeof endpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'object')
  return closeAct(act, [await ask(act, { ...body, kind: 'objection' })])
}
