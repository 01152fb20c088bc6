import { describe, expect, it } from 'vitest'
import { guessMapping, valuesOfCells } from './column-mapping.ts'
import { findDuplicates } from './find-duplicates.ts'
import { escapeFormula } from './formula-safe.ts'
import type { Grid } from './grid.ts'
import { findHeaderField } from './header-words.ts'
import { findClassifiedInTable, markSharedTitles, yearOfCaption } from './ledger-rows.ts'
import { joinLedgerTables, readLedgerTable } from './read-ledger-table.ts'

const two = (label: string) => ['序号', '工作目标', '支撑项目', label, '', '责任主体', '', '系统内编号']
const grid: Grid = {
  name: '台账',
  rows: [
    ['青河市2026年重点工作台账'],
    two('时间节点'),
    ['', '', '', '启动', '完成', '牵头', '责任', ''],
    ['一、工业经济'],
    ['1', '建成开发区', 'A项目', '1月', '6月底', '市发改委', '市财政局', ''],
    ['2', '', 'B项目', '2月', '9月底', '市发改委', '市财政局', ''],
    ['序号', '工作目标', '支撑项目', '启动', '完成', '牵头', '责任', '系统内编号'],
    ['3', '修路', '', '', '年底', '市交通局', '', ''],
    [],
    ['合计', '3件', '', '', '', '', '', ''],
    ['注:长期工作不填完成时间'],
  ],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 7 },
    ...[0, 1, 2, 7].map((column) => ({ top: 1, left: column, bottom: 2, right: column })),
    { top: 1, left: 3, bottom: 1, right: 4 },
    { top: 1, left: 5, bottom: 1, right: 6 },
    { top: 3, left: 0, bottom: 3, right: 7 },
    { top: 4, left: 1, bottom: 5, right: 1 },
  ],
}

const read = (input: Grid) => {
  const table = readLedgerTable(input)
  if (!table) throw new Error('no ledger found')
  return table
}

describe('R2.2 a ledger on a sheet', () => {
  it('has its head found below title rows, with two levels joined', () => {
    expect(read(grid).labels).toEqual([
      '序号',
      '工作目标',
      '支撑项目',
      '时间节点/启动',
      '时间节点/完成',
      '责任主体/牵头',
      '责任主体/责任',
      '系统内编号',
    ])
    expect(yearOfCaption(read(grid).caption)).toBe('2026')
  })

  it('gives every row below a merged cell its text, and leaves out repeated heads, totals and notes', () => {
    const { rows } = read(grid)
    expect(rows.map((row) => [row.sheetRow, row.cells[1], row.section])).toEqual([
      [5, '建成开发区', '一、工业经济'],
      [6, '建成开发区', '一、工业经济'],
      [8, '修路', '一、工业经济'],
    ])
  })

  it('knows which rows share a goal but not a project', () => {
    const table = read(grid)
    const marked = markSharedTitles(table.rows, guessMapping(table.labels))
    expect(marked.map((row) => row.sharedTitle)).toEqual([true, true, false])
  })

  it('has its columns guessed', () => {
    expect(guessMapping(read(grid).labels)).toEqual([
      'serial',
      'title',
      'content',
      'start',
      'due',
      'lead',
      'responsible',
      'number',
    ])
  })

  it.each([
    ['工作任务', 'title'],
    ['督办事项', 'title'],
    ['牵头单位', 'lead'],
    ['主办单位', 'lead'],
    ['责任单位', 'responsible'],
    ['配合单位', 'supporting'],
    ['协办部门', 'supporting'],
    ['完成时限', 'due'],
    ['办结期限', 'due'],
    ['计划完成时间', 'due'],
    ['开工时间', 'start'],
    ['包抓领导', 'leadOfficial'],
    ['责任领导', 'leadOfficial'],
    ['责任人', 'person'],
    ['联系人', 'person'],
    ['反馈周期', 'cycle'],
    ['督办事项来源', 'source'],
    ['类别', 'category'],
    ['自报进度', 'claimed'],
    ['核实进度(%)', 'verified'],
    ['进展情况', 'lastProgress'],
    ['状态', 'status'],
    ['工作标准', 'standard'],
    ['密级', 'classification'],
    ['备注', undefined],
  ])('understands the column title %s', (label, field) => {
    expect(findHeaderField(label)).toBe(field)
  })

  it('takes what is to be done for the title when no column is called so', () => {
    expect(guessMapping(['序号', '工作内容', '责任单位'])).toEqual(['serial', 'title', 'responsible'])
  })

  it('is no ledger when no column says what and who', () => {
    expect(
      readLedgerTable({
        name: 'x',
        rows: [
          ['姓名', '电话'],
          ['甲', '1'],
        ],
        merges: [],
      }),
    ).toBeUndefined()
  })

  it('joins a table that goes on under the same head elsewhere', () => {
    const table = read(grid)
    const other = { ...table, labels: ['别的'], rows: [] }
    expect(joinLedgerTables([table, other, table])?.rows).toHaveLength(6)
  })

  it('keeps corrections over the cells and joins columns of the same meaning', () => {
    const mapping = ['title', 'standard', 'standard'] as const
    expect(valuesOfCells(['修路', '投资2亿元', '86公里'], mapping, { title: '整修公路' })).toEqual({
      title: '整修公路',
      standard: '投资2亿元\n86公里',
    })
  })

  it('comes back unchanged from an export that made formulas harmless (IP-05)', () => {
    for (const text of ['=1+1', '+86', '-3%', '@all', '\tx', '\uff1dHYPERLINK()', "'quoted", '3%增长']) {
      expect(valuesOfCells([escapeFormula(text)], ['title']).title).toBe(text)
    }
    expect(escapeFormula('=1+1')).toBe("'=1+1")
    expect(escapeFormula('2026年')).toBe('2026年')
  })

  it('is refused when a marking or a 密级 cell forbids reading it (R2.6)', () => {
    const marked = read({ ...grid, rows: [['秘密★1年'], ...grid.rows.slice(1)] })
    expect(findClassifiedInTable(marked, guessMapping(marked.labels))).toBe('秘密★1年')
    const table = { ...read(grid), labels: ['工作目标', '密级'] }
    const rows = [{ sheetRow: 2, cells: ['修路', '机密'], section: '' }]
    expect(findClassifiedInTable({ ...table, rows }, ['title', 'classification'])).toBe('机密')
    expect(findClassifiedInTable(read(grid), guessMapping(read(grid).labels))).toBeUndefined()
  })
})

describe('R2.5 duplicates', () => {
  const open = [{ id: 'm1', title: '整修农村公路86公里', leadUnitId: 'jiaotong' }]
  const row = (rowNo: number, title: string, leadUnitId = 'jiaotong') => ({ rowNo, title, leadUnitId })

  it('are found against open matters of the same unit and within the file', () => {
    const found = findDuplicates(
      [
        row(1, '农村公路整修86公里'),
        row(2, '建设候车亭'),
        row(3, '建设候车亭。'),
        row(4, '整修农村公路86公里', 'jiaoyu'),
      ],
      open,
      60,
    )
    expect([...found].map(([rowNo, problem]) => [rowNo, problem.code])).toEqual([
      [1, 'duplicate-open'],
      [3, 'duplicate-in-file'],
    ])
    expect(found.get(1)?.params).toMatchObject({ matterId: 'm1' })
  })
})
