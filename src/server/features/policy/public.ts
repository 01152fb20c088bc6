/** The only door of this feature for the others and for the composition. */
export { adoptFirstPolicy } from './adopt-first-policy.ts'
export { keptPolicy, loadPolicy } from './load-policy.ts'
