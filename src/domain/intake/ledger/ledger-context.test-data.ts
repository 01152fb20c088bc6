import { createWorkingCalendar } from '../../calendar/working-calendar.ts'
import { localDate } from '../../dates/local-date.ts'
import { defaultPolicy } from '../../policy/default-policy.ts'
import { buildUnitIndex } from '../unit-recognition.ts'
import type { DirectoryUnit, RowContext } from './draft-row.ts'

/** An invented city for the tests of the ledger. */
const unit = (unitId: string, name: string, shortName: string, more: Partial<DirectoryUnit> = {}) => ({
  unitId,
  name,
  shortName,
  kind: 'department' as const,
  aliases: [],
  formerNames: [],
  ...more,
})

const directory: DirectoryUnit[] = [
  unit('fagai', '青河市发展和改革局', '市发改局', { aliases: ['市发改委'] }),
  unit('caizheng', '青河市财政局', '市财政局'),
  unit('jiaotong', '青河市交通运输局', '市交通局'),
  unit('jiaoyu', '青河市教育局', '市教育局', { formerNames: ['青河市教育体育局'] }),
  unit('chengguan', '城关镇人民政府', '城关镇', { kind: 'town' }),
  unit('shiqiao', '石桥镇人民政府', '石桥镇', { kind: 'town' }),
]

export const ledgerContext = (more: Partial<RowContext> = {}): RowContext => ({
  today: localDate('2026-03-02'),
  documentDate: '2026',
  defaultSource: 'decision',
  defaultCategory: 'general',
  units: buildUnitIndex(directory),
  directory,
  people: [
    {
      personId: 'leader',
      name: '常务副市长甲',
      posts: [{ unitId: 'city', title: '常务副市长', cityLeader: true }],
    },
    { personId: 'head', name: '教育局长乙', posts: [{ unitId: 'jiaoyu', title: '局长', cityLeader: false }] },
    {
      personId: 'other',
      name: '交通局长丙',
      posts: [{ unitId: 'jiaotong', title: '局长', cityLeader: false }],
    },
  ],
  categories: [
    { code: 'general', name: '综合事务' },
    { code: 'industrial-economy', name: '工业经济' },
  ],
  policy: defaultPolicy,
  calendar: createWorkingCalendar({
    days: [{ day: localDate('2026-10-01'), kind: 'holiday' }],
    confirmedYears: [2026],
  }),
  ...more,
})
