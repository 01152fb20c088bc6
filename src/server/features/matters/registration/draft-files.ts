import type { CommandContext } from '../../../platform/request-context.ts'
import { beginAct } from '../acts/act.ts'
import { replaceEvidence } from '../acts/evidence.ts'

/** Makes the files of a draft exactly these; only one's own uploads can be added. */
export async function attachToDraft(ctx: CommandContext, matterId: string, fileIds: readonly string[]) {
  await replaceEvidence(await beginAct(ctx, matterId), { kind: 'matter', id: matterId }, fileIds)
}
