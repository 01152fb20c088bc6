import type { bulkActions } from '../../../contract/matter-list.ts'

/** An act many matters can take at once. */
export type BulkAction = (typeof bulkActions)[number]
