import type { PageRecords } from './page-records.ts'

/** The files attached to one thing on the page. */
export const filesOf = (row: Pick<PageRecords, 'files'>, ownerKind: string, ownerId: string) =>
  row.files
    .filter((file) => file.ownerKind === ownerKind && file.ownerId === ownerId)
    .map(({ id, name, mediaType, sizeBytes }) => ({ id, name, mediaType, sizeBytes }))
