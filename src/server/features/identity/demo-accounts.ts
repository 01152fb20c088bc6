/** The demo people that can be become with one click, in the order of the sign-in page; the demo city creates them. */
export const demoAccounts = [
  {
    signInName: 'xiaoneng',
    label: '市效能办 督查科科长',
    hintZh: '导入、立项、答复反馈、验收',
    hintEn: 'imports, registers, answers reports, accepts',
  },
  {
    signInName: 'weiban',
    label: '市委办公室 督查室主任',
    hintZh: '会签立项、看镇域经济',
    hintEn: 'confirms registrations, watches the towns',
  },
  {
    signInName: 'zhengban',
    label: '市政府办公室 督查室主任',
    hintZh: '会签立项、看重点工程',
    hintEn: 'confirms registrations, watches key projects',
  },
  {
    signInName: 'fagai',
    label: '市发展和改革局 联络员',
    hintZh: '签收、排计划、反馈',
    hintEn: 'acknowledges, plans, reports',
  },
  {
    signInName: 'fagaijuzhang',
    label: '市发展和改革局 局长',
    hintZh: '本单位事项、审签',
    hintEn: "the unit's matters, signs off",
  },
  { signInName: 'chengguan', label: '城关镇 党委书记', hintZh: '本镇事项', hintEn: "the town's matters" },
  {
    signInName: 'shizhang',
    label: '市长',
    hintZh: '两分钟看全局、批延期',
    hintEn: 'the whole in two minutes, decides requests',
  },
  { signInName: 'zuzhi', label: '市委组织部 常务副部长', hintZh: '履责情况', hintEn: 'how duties are met' },
  { signInName: 'xitong', label: '系统管理员', hintZh: '账号', hintEn: 'accounts' },
  { signInName: 'anquan', label: '安全管理员', hintZh: '确认权限', hintEn: 'confirms rights' },
  { signInName: 'shenji', label: '审计管理员', hintZh: '审计记录', hintEn: 'audit records' },
] as const
