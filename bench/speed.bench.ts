import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import {
  type Caller,
  callerOf,
  type Figure,
  measure,
  reportFigures,
  reportText,
  sessionOf,
  startBenchServer,
} from './lib/bench-server.ts'

// The budgets of the main job at 100,000 matters: list, page, workbench, report.
interface Row {
  id: string
  version: number
}
interface List {
  items: Row[]
}

const rounds = 200

async function listFigure(caller: Caller): Promise<Figure> {
  const filters = [
    'state=in-progress&source=decision,meeting&light=behind',
    'state=in-progress,awaiting-acceptance&category=key-projects&cohort=departments',
    'source=key-project&light=overdue,near-due&cohort=towns,key-areas',
    'state=assigned,planning&source=leader-instruction&dueFrom=2020-01-01',
  ]
  return measure('matter list, three filters, page of 25 with total', 20, rounds, (round) =>
    caller.get(`/api/matters?${filters[round % filters.length]}&page=${1 + (round % 3)}`),
  )
}

async function pageFigure(caller: Caller): Promise<Figure> {
  const ids: string[] = []
  for (const page of [1, 2, 3]) {
    const list = (await caller.get(`/api/matters?state=in-progress&pageSize=100&page=${page}`)) as List
    ids.push(...list.items.map((row) => row.id))
  }
  return measure('matter page with timeline', 15, rounds, async (round) => {
    const id = ids[round % ids.length]
    await Promise.all([caller.get(`/api/matters/${id}`), caller.get(`/api/matters/${id}/timeline`)])
  })
}

async function reportFigure(caller: Caller): Promise<Figure> {
  const able: { id: string; claimed: number }[] = []
  for (let page = 1; able.length < rounds * 1.2; page++) {
    const { items } = (await caller.get(
      `/api/matters?state=in-progress&sort=updated&pageSize=100&page=${page}`,
    )) as List
    if (items.length === 0) break
    for (const { id } of items) {
      const { allowedActions, progress } = (await caller.get(`/api/matters/${id}`)) as {
        allowedActions: string[]
        progress: { claimed: number }
      }
      if (allowedActions.includes('save-report') && progress.claimed < 100)
        able.push({ id, claimed: progress.claimed })
    }
  }
  if (able.length < 50) throw new Error(`only ${able.length} matters take a report`)
  let next = 0
  return measure('submit a report', 25, Math.min(rounds, Math.floor(able.length / 1.2)), () => {
    const { id, claimed } = able[next++] ?? { id: '', claimed: 0 }
    const body = {
      claimedProgress: Math.min(99, claimed + 1),
      text: reportText,
      problem: '',
      values: [],
      fileIds: [],
    }
    return caller.send('POST', `/api/matters/${id}/reports/${randomUUID()}/submission`, body, {
      'if-match': '"0"',
    })
  })
}

const running = await startBenchServer()
try {
  const { server, services } = running
  const office = callerOf(server, await sessionOf(services.database, 'xiaoneng'))
  const unit = callerOf(server, await sessionOf(services.database, 'jiaotong'))
  const figures = [
    await listFigure(office),
    await pageFigure(office),
    await reportFigure(unit),
    await measure('workbench of an office', 25, rounds, () => office.get('/api/workbench')),
    await measure('workbench of a unit', 25, rounds, () => unit.get('/api/workbench')),
  ]
  reportFigures(figures)
} finally {
  await running.stop()
}

// A warm start: everything there already, until the first request is answered.
const started = performance.now()
const again = await startBenchServer({ isTidied: false })
await again.server.inject({ url: '/ready' })
const elapsed = performance.now() - started
await again.stop()
reportFigures([{ name: 'warm start', p50: elapsed, p95: elapsed, budget: 3000, unit: 'ms' }])
process.exit()
