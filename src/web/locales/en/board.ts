import type zh from '../zh-CN/board.ts'

const texts: typeof zh = {
  title: 'Board',
  asOf: 'As of {{day}}: {{number}} open',
  period: 'Completion rates: matters due from {{from}} to {{to}}',
  print: 'Print',
  filter: 'Filters of the board',
  periodFilter: 'Period of the completion rate',
  category: 'Every category',
  none: 'No matter is registered yet',
  noneHint: 'Once matters are assigned, how units stand appears here.',
  noneOpen: 'nothing open',
  cohorts: 'The three cohorts',
  cohort: {
    'key-areas': 'Six key areas',
    towns: 'Ten towns',
    departments: 'Municipal departments',
  },
  unranked: 'Supervising offices and other units',
  unrankedNote: 'supervised like the others, not ranked',
  open: '{{number}} open',
  rate: 'Completed',
  inTimeRate: 'In time',
  meanClaimed: 'Claimed',
  meanVerified: 'Verified',
  barPart: '{{name}}, {{light}}: {{number}}',
  doneOfDue: '{{done}}/{{due}}',
  counting:
    'Lights and progress count the matters a unit leads. In completion rates the lead unit counts 1, a responsible unit 0.5, a supporting one 0; — means nothing was due in the period.',
  sort: {
    label: 'Order',
    official: 'Protocol order',
    urgent: 'Most overdue first',
    rate: 'Lowest completion first',
    inTime: 'Lowest in-time rate first',
  },
  column: {
    unit: 'Unit',
    open: 'Open',
    lights: 'Lights',
    progress: 'Mean progress',
    rate: 'Completed',
    inTime: 'In time',
  },
}
export default texts
