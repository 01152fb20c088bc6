import { type Insertable, type RawBuilder, sql } from 'kysely'
import { canonicalJson } from './canonical-json.ts'
import { columnName } from './column-name.ts'
import { planKept, type Tx } from './database.ts'
import type { DatabaseTables } from './schema/database-tables.ts'

/**
 * Writes rows of one table, however many, as one JSON text in a statement that is planned once per connection: a parameter for each value
 * would take longer to read than the rows to write. Rows naming different columns go in one statement for each set of columns; a column
 * not named takes its default. `json` names the columns whose values are JSON text already; `ending` says what follows (`on conflict …`).
 * Answers how many rows were written.
 */
export async function insertMany<T extends keyof DatabaseTables & string>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<DatabaseTables[T]>[],
  { json = [], ending = sql`` }: { json?: readonly string[]; ending?: RawBuilder<unknown> } = {},
): Promise<number> {
  const sets = new Map<string, Record<string, unknown>[]>()
  for (const row of rows as readonly Record<string, unknown>[]) {
    const key = Object.keys(row)
      .filter((column) => row[column] !== undefined)
      .join()
    const same = sets.get(key)
    if (same) same.push(row)
    else sets.set(key, [row])
  }
  const written = await Promise.all(
    [...sets].map(async ([key, same]) => {
      const columns = key.split(',')
      const names = sql.raw(columns.map(columnName).join(', '))
      const into = sql.raw(columnName(table))
      const { numAffectedRows } = await sql`${sql.raw(planKept)}
        insert into ${into} (${names}) select ${names} from json_populate_recordset(null::${into}, ${textOf(same, columns, json)}::json)
        ${ending}`.execute(tx)
      return Number(numAffectedRows ?? 0)
    }),
  )
  return written.reduce((sum, count) => sum + count, 0)
}

/** Like `canonicalJson`, but for the order of members; bytes as the database reads them. */
function textOf(
  rows: readonly Record<string, unknown>[],
  columns: readonly string[],
  json: readonly string[],
): string {
  const members = columns.map((column) => ({
    column,
    label: `"${columnName(column)}":`,
    asIs: json.includes(column),
  }))
  const lines = rows.map((row) => {
    const texts = members.map(({ column, label, asIs }) => {
      const value = row[column]
      if (asIs) return label + (value === null ? 'null' : value)
      if (value instanceof Uint8Array) return `${label}"\\\\x${Buffer.from(value).toString('hex')}"`
      return label + canonicalJson(value)
    })
    return `{${texts.join()}}`
  })
  return `[${lines.join()}]`
}
