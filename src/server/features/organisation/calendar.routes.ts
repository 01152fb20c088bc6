import * as calendar from '../../../contract/calendar.ts'
import { command, query, type Route, route } from '../../platform/route.ts'
import { confirmCalendarYear, editCalendarYear } from './edit-calendar.ts'
import { listCalendarYears, readCalendarYear } from './read-calendar.ts'

export const calendarRoutes: Route[] = [
  route(calendar.listCalendarYears, query(listCalendarYears)),
  route(calendar.readCalendarYear, query(readCalendarYear)),
  route(calendar.editCalendarYear, command(editCalendarYear)),
  route(calendar.confirmCalendarYear, command(confirmCalendarYear)),
]
