const texts = {
  light: {
    overdue: '逾期',
    behind: '滞后',
    'near-due': '临期',
    normal: '正常',
    suspended: '中止',
    'done-late': '逾期办结',
    done: '办结',
    none: '未立项',
  },
  loading: '正在加载',
  retry: '重试',
  failed: '没有取到内容',
  requestNumber: '编号 {{id}}',
}
export default texts
