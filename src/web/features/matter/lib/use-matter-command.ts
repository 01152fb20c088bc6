import type { Endpoint } from '../../../../contract/endpoint.ts'
import { readMe } from '../../../../contract/identity.ts'
import { listMatters } from '../../../../contract/matter-list.ts'
import { readBoard, readOverview, readWorkbench } from '../../../../contract/matter-overview.ts'
import { readMatter, readMatterTimeline } from '../../../../contract/matters.ts'
import { listMessages } from '../../../../contract/messages.ts'
import { type Command, type CommandOptions, useCommand } from '../../../lib/use-command.ts'

/** What one act on a matter may change: the matter and those above and below it, every list and count it stands in. */
const stale: readonly Endpoint[] = [
  readMatter,
  readMatterTimeline,
  listMatters,
  readWorkbench,
  readBoard,
  readOverview,
  listMessages,
  readMe,
]

/** An act on a matter. It is over when it has answered; the calendar, the rules and the organisation are not read again for it. */
export const useMatterCommand = <E extends Endpoint>(
  endpoint: E,
  options: Omit<CommandOptions<E>, 'invalidates'>,
): Command<E> => useCommand(endpoint, { wait: false, ...options, invalidates: stale })

/** The act of a dialog, which shows a refusal itself. */
export const useDialogCommand = <E extends Endpoint>(
  endpoint: E,
  options: Omit<CommandOptions<E>, 'invalidates' | 'onError'>,
): Command<E> => useMatterCommand(endpoint, { ...options, onError: () => true })
