import type zh from '../zh-CN/ui.ts'

const texts: typeof zh = {
  light: {
    overdue: 'Overdue',
    behind: 'Behind',
    'near-due': 'Near due',
    normal: 'Normal',
    suspended: 'Suspended',
    'done-late': 'Done late',
    done: 'Done',
    none: 'Not registered',
  },
  loading: 'Loading',
  retry: 'Try again',
  failed: 'Nothing could be fetched',
  requestNumber: 'Number {{id}}',
}
export default texts
