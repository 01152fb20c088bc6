import { buildTask } from './build-task.ts'
import { readDrafts } from './read-drafts.ts'
import { readSource } from './source.ts'
import type { CliTask, ExtractedTask, ExtractOptions } from './task-types.ts'

/**
 * Proposes the matters a decision's text holds (R2.2, R2.3). Pure and deterministic; spans are UTF-16 offsets of the text
 * given. Nothing it returns is registered without a person's review.
 */
export function extractTasks(text: string, options: ExtractOptions = {}): ExtractedTask[] {
  const source = readSource(text, options.documentDate)
  return readDrafts(source).map((draft) => buildTask(source, draft))
}

/** The shape `luoshi extract --json` prints for each task: no evidence, no certainty. */
export function toCliTask(task: ExtractedTask): CliTask {
  const { title, lead, support, leaders, deadline, deadlineText, recurring, standards, span } = task
  return { title, lead, support, leaders, deadline, deadlineText, recurring, standards, span }
}
