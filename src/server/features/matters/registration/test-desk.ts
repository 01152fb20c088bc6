import { randomUUID } from 'node:crypto'
import type { TestCity } from '../../../../../test/test-server.ts'

export const versionOf = (version: number) => ({ 'if-match': `"${version}"` })

/** What tests of registration do at an office's desk. */
export function testDesk(city: TestCity) {
  return {
    /** The body of a decision led by the development bureau with the transport bureau beside it; every title is another. */
    draft: (more: Record<string, unknown> = {}) => ({
      id: randomUUID(),
      title: `城区${randomUUID().slice(0, 8)}号积水点整治`,
      source: 'decision',
      sourceRef: '清发〔2026〕8号',
      category: 'urban-economy',
      units: [
        { unitId: city.unit.development, role: 'lead', duty: '抓总' },
        { unitId: city.unit.transport, role: 'supporting', duty: '道路开挖与恢复' },
      ],
      dueOn: '2026-06-30',
      ...more,
    }),
    submit: (name: string, id: string, body: object = {}, version = 1) =>
      city.as(name).post(`/api/matters/${id}/submit`, body, versionOf(version)),
    confirm: (name: string, id: string, version: number) =>
      city.as(name).post(`/api/matters/${id}/confirm`, {}, versionOf(version)),
    rowOf: (id: string) =>
      city.database.read(1, (tx) =>
        tx.selectFrom('matter').selectAll().where('id', '=', id).executeTakeFirst(),
      ),
    kindsOf: async (id: string) => {
      const rows = await city.database.read(1, (tx) =>
        tx.selectFrom('event').select('kind').where('subjectId', '=', id).orderBy('seq').execute(),
      )
      return rows.map((row) => row.kind)
    },
  }
}

export type TestDesk = ReturnType<typeof testDesk>
