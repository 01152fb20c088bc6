import * as contract from '../../../contract/messages.ts'
import { command, query, type Route, route } from '../../platform/route.ts'
import { listMessages } from './list-messages.ts'
import { markMessagesRead } from './mark-messages-read.ts'

export const notificationsRoutes: Route[] = [
  route(contract.listMessages, query(listMessages)),
  route(contract.markMessagesRead, command(markMessagesRead)),
]
