import type { startTextIntake as endpoint } from '../../../contract/intake.ts'
import { orTaken } from '../../platform/app-error.ts'
import { cutText } from '../../platform/cut-text.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { answerBatch } from './batch-answer.ts'
import { createBatch } from './upload-intake-file.ts'

/** Takes a pasted text in and begins to read it (R2.2). */
export async function startTextIntake(ctx: CommandContext, { body }: Input<typeof endpoint>) {
  const { id, title, text, documentDate, source } = body
  const firstLine = cutText(text.split('\n')[0]?.trim() ?? '', 60)
  await createBatch(ctx, {
    id,
    format: 'paste',
    fileId: null,
    fileName: title || firstLine,
    text,
    documentTitle: title,
    documentDate,
    source,
  }).catch((error) => orTaken(error, {}))
  return answerBatch(ctx, id)
}
