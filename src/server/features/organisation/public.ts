/** The only door of this feature for the others and for the composition. */
export { checkAdminRole } from './check-admin-role.ts'
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
export { pinyinOf } from './pinyin-of.ts'
export { postWordsOf } from './posts-of-person.ts'
export { proposeRights } from './propose-rights.ts'
export { seedCalendar } from './seed-calendar.ts'
