/** The only door of this feature for the others and for the composition. */
export { loadCalendar } from './load-calendar.ts'
export {
  findPerson,
  findUnits,
  holdersInUnits,
  holdersOf,
  loadLinkages,
  loadUnitDirectory,
  loadWatches,
} from './organisation.store.ts'
export { seedCalendar } from './seed-calendar.ts'
