import type {
  ActAnswer,
  archiveMatter as archiveEndpoint,
  withdrawMatter as withdrawEndpoint,
} from '../../../../contract/matter-acts.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { changeMatter, closeAct, openAct } from './act.ts'
import { cancel } from './decide-request.ts'
import { lapseRequests } from './requests.ts'
import { tellJointUnits, tellLeadUnit } from './tell.ts'

/** Files a closed-out matter (归档); a request to reopen it is decided first. */
export async function archiveMatter(
  ctx: CommandContext,
  { params }: Input<typeof archiveEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'archive')
  if (act.subject.requests.length > 0) throw new AppError('request-open')
  changeMatter(act, { state: 'archived' })
  return closeAct(act, [{ kind: 'matter.archived' }])
}

/** Takes back what was issued by mistake (R2.7): it stays visible as cancelled, with its number and the reason. */
export async function withdrawMatter(
  ctx: CommandContext,
  { params, body }: Input<typeof withdrawEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'withdraw')
  await cancel(act)
  const lapsed = await lapseRequests(act)
  await tellLeadUnit(act, 'matter.withdrawn', { reason: body.reason })
  await tellJointUnits(act, 'matter.withdrawn')
  return closeAct(act, [{ kind: 'matter.withdrawn', reason: body.reason }, ...lapsed])
}
