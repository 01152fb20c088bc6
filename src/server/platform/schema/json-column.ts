import type { ColumnType } from 'kysely'

/** A jsonb column: read as parsed JSON (check its shape where you read it), written as `JSON.stringify(value)`. */
export type Json = ColumnType<unknown, string, string>
export type JsonOrNull = ColumnType<unknown, string | null, string | null>
