export { ActDue } from './ActDue.tsx'
export { dutyOf } from './duty-of.ts'
export { MatterLine } from './MatterLine.tsx'
export { listPath } from './matter-filters.ts'
