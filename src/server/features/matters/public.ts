/** The only door of this feature for the others. */
export { findAlteredMatters } from './find-altered-matters.ts'
export { imagesOf } from './matter-image.ts'
export { findMatterIds } from './reading/list-matters.ts'
export { mayReadAttachment } from './reading/may-read-attachment.ts'
export { deriveStored } from './refresh-matter.ts'
export { createDraftMatters, undoDraftMatters } from './registration/create-draft-matters.ts'
export { searchColumnsOf } from './search-columns.ts'
export { waitingColumns } from './waiting-decisions.ts'
