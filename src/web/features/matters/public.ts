export { ActDue } from './ActDue.tsx'
export { MatterLine } from './MatterLine.tsx'
export { listPath } from './matter-filters.ts'
