import type zh from '../zh-CN/overview.ts'

const texts: typeof zh = {
  headline: 'To decide: {{decisions}} · overdue or behind: {{red}} · with problems: {{problems}}',
  statusCharge: '{{day}} · open in your charge: {{number}}',
  statusCity: '{{day}} · open in the city: {{number}}',
  scope: {
    label: 'Scope',
    charge: 'In my charge',
    city: 'The city',
  },
  count: '{{number}}',
  decisions: 'For my decision',
  noDecisions: 'No request awaits your decision.',
  red: 'Overdue and behind',
  noRedCharge: 'Nothing in your charge is overdue or behind.',
  noRedCity: 'Nothing in the city is overdue or behind.',
  allRed: 'All overdue and behind',
  problems: 'Problems waiting to be solved',
  noProblems: 'No unit has reported a problem it cannot solve.',
  showRest: 'Show {{number}} more',
  closed: 'Closed out: {{number}}',
  chartUnit: 'Matters, as of {{day}}; a click opens those behind',
  meanProgress: 'Mean progress',
  asTable: 'As a table',
  cohort: {
    'key-areas': 'Six key areas',
    towns: 'Ten towns',
    departments: 'Municipal departments',
    none: 'Other units',
  },
  subject: {
    cohort: 'Cohort',
    month: 'Due in',
    category: 'Category',
  },
  series: {
    inTime: 'Closed in time',
    late: 'Closed late',
    open: 'Open',
    count: 'Open matters',
  },
  answer: {
    cohort: '{{cohort}}: most overdue and behind, {{number}}',
    cohortNone: 'No cohort has anything overdue or behind',
    month: 'Due so far this year: {{due}}; closed in time: {{inTime}}, {{rate}}%',
    monthNone: 'Nothing was due so far this year',
    category: 'Most matters: {{category}}, {{number}}',
  },
  month: '{{number}}',
}
export default texts
