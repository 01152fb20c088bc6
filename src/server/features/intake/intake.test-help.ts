import { setTimeout as pause } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { TestCity } from '../../../../test/test-server.ts'

/** Waits until nothing works on the batch any more. */
export async function waitFor(city: TestCity, batchId: string) {
  for (let tries = 0; tries < 1200; tries += 1) {
    const { body } = await city.as('efficiency').get(`/api/intake/batches/${batchId}`)
    if (body.state !== 'reading' && body.state !== 'importing') return body
    await pause(50)
  }
  throw new Error('the work on the batch did not end')
}

/** Uploads a workbook of these rows as the efficiency office and waits until it is read. */
export async function uploadLedger(city: TestCity, rows: readonly (readonly string[])[]) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('台账')
  for (const row of rows) sheet.addRow([...row])
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  const sent = await city.as('efficiency').upload('/api/intake/batches', {
    name: '台账.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  })
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
  return waitFor(city, sent.body.id)
}

/** The matters made of a batch, in the order of its rows. */
export function matterFacts(city: TestCity, batchId: string) {
  return city.database.read(1, (tx) =>
    tx
      .selectFrom('intakeRow')
      .innerJoin('matter', (join) =>
        join
          .onRef('matter.jurisdictionId', '=', 'intakeRow.jurisdictionId')
          .onRef('matter.id', '=', 'intakeRow.matterId'),
      )
      .selectAll('matter')
      .where('batchId', '=', batchId)
      .orderBy('sortNo')
      .orderBy('rowNo')
      .execute(),
  )
}
