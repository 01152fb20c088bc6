import type { ActAnswer } from '../../../../contract/matter-acts.ts'
import type {
  requestCancellation as cancellationEndpoint,
  requestExtension as extensionEndpoint,
  requestReopening as reopeningEndpoint,
  requestSuspension as suspensionEndpoint,
  requestTransfer as transferEndpoint,
  withdrawRequest as withdrawEndpoint,
} from '../../../../contract/matter-requests.ts'
import type { RequestKind } from '../../../../domain/matters/matter-subject.ts'
import { actsAs, unitsOf } from '../../../../domain/permissions/actor.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { closeAct, openAct } from './act.ts'
import { type Asked, ask } from './ask.ts'
import { getRequest, settleRequest } from './requests.ts'

/** The requests of R3.1.5. Who may ask for what, and until when, is the action table's. */

async function request(
  ctx: CommandContext,
  matterId: string,
  asked: Asked & { kind: RequestKind },
): Promise<ActAnswer> {
  const act = await openAct(ctx, matterId, `request-${asked.kind}`)
  return closeAct(act, [await ask(act, asked)])
}

export const requestExtension = (ctx: CommandContext, { params, body }: Input<typeof extensionEndpoint>) =>
  request(ctx, params.matterId, { ...body, kind: 'extension' })

export const requestSuspension = (ctx: CommandContext, { params, body }: Input<typeof suspensionEndpoint>) =>
  request(ctx, params.matterId, { ...body, kind: 'suspension' })

export const requestTransfer = (ctx: CommandContext, { params, body }: Input<typeof transferEndpoint>) =>
  request(ctx, params.matterId, { ...body, kind: 'transfer' })

export const requestCancellation = (
  ctx: CommandContext,
  { params, body }: Input<typeof cancellationEndpoint>,
) => request(ctx, params.matterId, { ...body, kind: 'cancellation' })

export const requestReopening = (ctx: CommandContext, { params, body }: Input<typeof reopeningEndpoint>) =>
  request(ctx, params.matterId, { ...body, kind: 'reopening' })

/** Whoever asked, or the desk of the unit that asked, takes the request back. */
export async function withdrawRequest(
  ctx: CommandContext,
  { params, body }: Input<typeof withdrawEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'withdraw-request')
  const asked = await getRequest(act, params.requestId)
  if (asked.state !== 'pending' || asked.kind === 'objection') throw new AppError('no-request-open')
  const own =
    actsAs(ctx.actor).includes(asked.askedBy) ||
    (asked.askedUnitId !== null && unitsOf(ctx.actor).includes(asked.askedUnitId))
  if (!own) throw new AppError('not-yours')
  await settleRequest(act, asked.id, { state: 'withdrawn', decision: body.reason })
  const extra = { requestId: asked.id, request: asked.kind }
  return closeAct(act, [{ kind: 'request.withdrawn', reason: body.reason, extra }])
}
