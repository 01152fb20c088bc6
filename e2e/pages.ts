export interface ShownPage {
  name: string
  who: string | null
  path: string
  /** Where the `{id}` in the path comes from: the first item of this list. */
  from?: string
}

/**
 * Every page of the application and the demo person who sees it with something on it. What needs a file or an empty system first
 * (the review of an import, a plan being made, the set-up) is looked at in its journey.
 */
export const pages: readonly ShownPage[] = [
  { name: 'sign-in', who: null, path: '/sign-in' },
  { name: 'workbench', who: 'xiaoneng', path: '/' },
  { name: 'workbench-unit', who: 'fagai', path: '/' },
  { name: 'workbench-leader', who: 'shizhang', path: '/' },
  { name: 'workbench-administrator', who: 'anquan', path: '/' },
  { name: 'matters', who: 'xiaoneng', path: '/matters' },
  { name: 'matters-overdue', who: 'xiaoneng', path: '/matters?light=overdue' },
  {
    name: 'matter',
    who: 'xiaoneng',
    path: '/matters/{id}',
    from: '/api/matters?state=in-progress&light=behind',
  },
  { name: 'report', who: 'fagai', path: '/matters/{id}/report', from: '/api/matters?waits=save-report' },
  {
    name: 'acceptance',
    who: 'xiaoneng',
    path: '/matters/{id}/acceptance',
    from: '/api/matters?waits=conclude-acceptance',
  },
  {
    name: 'break-down',
    who: 'xiaoneng',
    path: '/matters/{id}/break-down',
    from: '/api/matters?state=in-progress&light=behind&scope=office',
  },
  { name: 'draft', who: 'xiaoneng', path: '/matters/{id}/edit', from: '/api/matters?waits=submit' },
  { name: 'matter-new', who: 'xiaoneng', path: '/matters/new' },
  { name: 'board', who: 'xiaoneng', path: '/board' },
  { name: 'overview', who: 'shizhang', path: '/overview' },
  { name: 'messages', who: 'fagai', path: '/messages' },
  { name: 'intake', who: 'xiaoneng', path: '/intake' },
  { name: 'organisation', who: 'xiaoneng', path: '/organisation' },
  {
    name: 'unit',
    who: 'xiaoneng',
    path: '/organisation/units/{id}',
    from: '/api/organisation',
  },
  { name: 'person', who: 'xiaoneng', path: '/organisation/people/{id}', from: '/api/people' },
  { name: 'duties', who: 'xiaoneng', path: '/organisation/duties' },
  { name: 'calendar', who: 'xiaoneng', path: '/calendar' },
  { name: 'policy', who: 'xiaoneng', path: '/policy' },
  { name: 'policy-draft', who: 'xiaoneng', path: '/policy/draft' },
  { name: 'accounts', who: 'xitong', path: '/accounts' },
  { name: 'rights', who: 'anquan', path: '/rights' },
  { name: 'audit', who: 'shenji', path: '/audit' },
  { name: 'help', who: 'fagai', path: '/help' },
  { name: 'sessions', who: 'fagai', path: '/sessions' },
  { name: 'password', who: 'fagai', path: '/password' },
  { name: 'closed', who: 'fagai', path: '/audit' },
  { name: 'absent', who: 'fagai', path: '/no-such-page' },
]
