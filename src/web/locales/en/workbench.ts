import type zh from '../zh-CN/workbench.ts'

const texts: typeof zh = {
  headline: 'Acts waiting for you: {{number}}',
  headlineLate: 'Acts waiting for you: {{number}}, {{late}} of them late',
  nothing: 'Nothing waits for you now',
  nothingHint: 'What you have to acknowledge, report, answer or decide is listed here, most urgent first.',
  summary: 'What is to be done',
  count: '{{number}}',
  countCapped: 'more than {{number}}',
  late: '{{number}} late',
  all: 'See all {{number}}',
  allCapped: 'See all, more than {{number}}',
  standing: 'Matters that concern me',
  open: '{{number}} open',
  openCapped: 'more than {{number}} open',
  noMatters: 'No matter concerns you yet.',
  soon: 'Due next',
  toOverview: 'Overview',
  import: 'Import a ledger',
  create: 'Register a matter',
  first: {
    title: 'Start here',
    done: '✓ done',
    units: {
      title: 'Add units',
      text: 'The efficiency office, the two general offices and the appraisal office first, then towns and departments.',
      go: 'Add units',
    },
    posts: {
      title: 'Add people and propose their posts',
      text: 'Every unit has at least a principal and a liaison; use “Appoint” on the page of the unit.',
      go: 'Propose posts',
    },
    confirm: {
      title: 'The security administrator confirms the posts',
      text: 'A post gives rights once it is confirmed: the security administrator signs in and opens “Confirm rights”.',
      go: 'See what waits',
    },
    accounts: {
      title: 'Open accounts',
      text: 'One for everybody in a post. The initial password is shown once; hand it over in person.',
      go: 'Open accounts',
    },
  },
  desk: {
    title: 'Workbench',
    status: '{{day}} · Administrators carry no matters; these are your pages.',
    pending: 'To confirm: {{number}}',
    locked: 'Locked after wrong passwords: {{number}}',
    rights: {
      title: 'Confirm rights',
      text: 'Posts, linkage, division of labour and administrators take effect once confirmed.',
    },
    accounts: { title: 'Accounts', text: 'Create and disable accounts, reset passwords, unlock.' },
    audit: { title: 'Audit', text: 'Sign-ins, sensitive reads, exports and changed settings.' },
    organisation: { title: 'Organisation', text: 'Units, people, posts and the division of labour.' },
    policy: { title: 'Policy pack', text: 'Every number and switch, with its basis.' },
    calendar: {
      title: 'Working calendar',
      text: 'Holidays and shifted workdays, by which deadlines are counted.',
    },
  },
}
export default texts
