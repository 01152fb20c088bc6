/** The column behind a property: `leadUnitId` is `lead_unit_id`. Kysely does it by itself; statements written by hand do it here. */
export const columnName = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
