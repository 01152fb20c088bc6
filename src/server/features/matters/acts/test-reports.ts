import type { TestCity } from '../../../../../test/test-server.ts'
import { addAssignedMatter, startWork } from './test-matter.ts'

export const url = (id: string, path: string) => `/api/matters/${id}/${path}`
export const version = (number: number) => ({ 'if-match': `"${number}"` })

/** A report as a unit writes it. */
export const report = {
  claimedProgress: 20,
  text: '完成管线勘测，施工图编制过半。',
  problem: '',
  values: [],
  fileIds: [],
}

/** The calls of tests about reports; the city is there only once they run. */
export const reportCalls = (city: () => TestCity) => ({
  async workingMatter(options: Parameters<typeof addAssignedMatter>[1] = {}) {
    const id = await addAssignedMatter(city(), options)
    const plan = await startWork(city(), id)
    return { id, plan }
  },
  save: (id: string, reportId: string, at: number, body: object = report, who = 'development') =>
    city()
      .as(who)
      .put(url(id, `reports/${reportId}`), body, version(at)),
  submit: (id: string, reportId: string, at: number, body: object = report, who = 'development') =>
    city()
      .as(who)
      .post(url(id, `reports/${reportId}/submission`), body, version(at)),
  answer: (id: string, reportId: string, body: object, who = 'efficiency') =>
    city()
      .as(who)
      .post(url(id, `reports/${reportId}/answer`), body),
  reportsOf: (id: string) =>
    city().database.read(1, (tx) =>
      tx.selectFrom('progressReport').selectAll().where('matterId', '=', id).orderBy('createdAt').execute(),
    ),
})
