/** What the faults of organisation, calendar, policy and accounts say; part of `faultMessages`. */
export const administrationFaults: Record<string, { zh: string; en: string }> = {
  'unit-closed': { zh: '这个单位已经撤销。', en: 'This unit has been closed.' },
  'unit-name-taken': {
    zh: '已有单位使用这个名称、简称或别名。',
    en: 'Another unit already goes by this name, short name or alias.',
  },
  'unit-below-itself': { zh: '上级单位不能是本单位或它的下级。', en: 'A unit cannot stand below itself.' },
  'unit-kind-contradicts-posts': {
    zh: '现任职务不属于这个类别，请先调整职务。',
    en: 'Posts held today do not fit this kind; change the posts first.',
  },
  'unit-has-children': {
    zh: '下级单位 {names} 尚未撤销或划转。',
    en: 'Units below it remain: {names}. Close or move them first.',
  },
  'unit-leads-matters': {
    zh: '这个单位还牵头 {count} 件在办事项，请先移交。',
    en: 'The unit still leads {count} open matters; transfer them first.',
  },
  'unit-has-later-posts': {
    zh: '有职务在这一天之后才开始，请先处理。',
    en: 'A post begins after this day; settle it first.',
  },
  'principal-twice': {
    zh: '同一时段已有{title}任职，请用“交接”办理，或先结束原任职。',
    en: 'Somebody holds this post in that time ({title}). Hand it over, or end it first.',
  },
  'post-kind-not-in-unit': { zh: '这类单位没有这种职务。', en: 'A unit of this kind has no such post.' },
  'post-ends-before-start': {
    zh: '结束日期早于开始日期。',
    en: 'The post would end before it starts.',
  },
  'post-already-held': {
    zh: '此人同一时段已任同类职务。',
    en: 'This person already holds such a post there in that time.',
  },
  'administrator-holds-no-post': {
    zh: '系统、安全、审计管理员不能同时担任业务职务。',
    en: 'An administrator cannot hold a post as well.',
  },
  'admin-role-already-held': { zh: '此人已是这类管理员。', en: 'This person has this role already.' },
  'two-admin-roles': {
    zh: '一人不能兼任两类管理员（三员分立）。',
    en: 'Nobody holds two administrator roles.',
  },
  'admin-holds-post': {
    zh: '此人担任业务职务，不能做管理员。',
    en: 'This person holds a post and cannot be an administrator.',
  },
  'last-administrator': {
    zh: '每类管理员至少保留一人，请先增补。',
    en: 'At least one administrator of each kind must remain; appoint another first.',
  },
  'successor-is-predecessor': { zh: '继任人就是现任。', en: 'The successor is the present holder.' },
  'delegates-to-oneself': { zh: '不能委托给自己。', en: 'A post cannot be delegated to oneself.' },
  'delegate-is-administrator': {
    zh: '不能委托给管理员。',
    en: 'A post cannot be delegated to an administrator.',
  },
  'ends-before-start': { zh: '结束日期早于开始日期。', en: 'It would end before it starts.' },
  'longer-than-allowed': {
    zh: '委托最长 {days} 天。',
    en: 'A delegation lasts {days} days at most.',
  },
  'overlaps-another': {
    zh: '这段时间已有另一项委托。',
    en: 'Another delegation of this post covers part of that time.',
  },
  'member-twice': { zh: '同一人只能出现一次。', en: 'A person may appear only once.' },
  'leading-group-one-head': { zh: '组长须有且只有一名。', en: 'There must be exactly one head.' },
  'not-a-supervision-office': {
    zh: '只有效能办、两办和考核办有督办分工。',
    en: 'Only the four supervision offices share this work.',
  },
  'not-a-city-leader': { zh: '此人现在不是市级领导。', en: 'This person is no city leader today.' },
  'day-outside-year': { zh: '这一天不在 {year} 年。', en: 'This day is not in {year}.' },
  'day-twice': { zh: '同一天只能出现一次。', en: 'A day may appear only once.' },
  'workday-already': {
    zh: '周一至周五本来就是工作日，无需标为调休上班。',
    en: 'Monday to Friday are working days already.',
  },
  'phone-not-a-number': {
    zh: '请填写电话号码，可含区号和短横线。',
    en: 'Enter a telephone number; area code and dashes are fine.',
  },
  'sign-in-name-form': {
    zh: '用户名为 2 至 64 个字母、数字、汉字、点、横线或下划线。',
    en: 'Two to 64 letters, digits, dots, dashes or underscores.',
  },
  'sign-in-name-taken': { zh: '这个用户名已被使用。', en: 'This user name is taken.' },
  'person-has-account': { zh: '此人已有账号。', en: 'This person has an account already.' },
  'policy-not-an-object': { zh: '这一项的格式不正确。', en: 'This part is not in the expected form.' },
  'policy-unknown-format': { zh: '制度文件的格式应为 {expected}。', en: 'The format must be {expected}.' },
  'policy-missing': { zh: '缺少这一项。', en: 'This part is missing.' },
  'policy-unknown-rule': { zh: '没有这条规则。', en: 'There is no such rule.' },
  'policy-unknown-field': { zh: '没有这个字段。', en: 'There is no such field.' },
  'policy-not-text': { zh: '请填写文字。', en: 'Text is needed here.' },
  'policy-not-a-date': { zh: '请填写日期。', en: 'A date is needed here.' },
  'policy-not-an-integer': { zh: '请填写整数。', en: 'A whole number is needed here.' },
  'policy-not-a-number': { zh: '请填写数字。', en: 'A number is needed here.' },
  'policy-out-of-range': { zh: '应在 {min} 到 {max} 之间。', en: 'Must lie between {min} and {max}.' },
  'policy-not-a-switch': { zh: '请选择是或否。', en: 'Choose yes or no.' },
  'policy-not-an-option': { zh: '请从给出的选项中选择。', en: 'Choose one of the options given.' },
  'policy-not-a-list': { zh: '请选择一项或多项。', en: 'Choose one or more.' },
  'policy-repeated-or-unordered': {
    zh: '选项重复或次序不对。',
    en: 'Options are repeated or out of order.',
  },
  'policy-unknown-basis': {
    zh: '依据只能是原文条款、法规或默认值。',
    en: 'The basis is a clause of the source, a law, or a default.',
  },
  'policy-not-a-source-clause': { zh: '原文没有这一条款。', en: 'The source has no such clause.' },
  'policy-default-cites-a-clause': { zh: '默认值不能引用原文条款。', en: 'A default cites no clause.' },
  'policy-contradicts': {
    zh: '与另一条规则矛盾（{other}）。',
    en: 'Contradicts another rule ({other}).',
  },
  'policy-effective-in-the-past': { zh: '生效日期不能早于今天。', en: 'It cannot take effect in the past.' },
  'policy-not-after-current': {
    zh: '生效日期不能早于上一版本的生效日期。',
    en: 'It cannot take effect before the version it follows.',
  },
  'policy-changes-nothing': {
    zh: '草案与现行制度相同，无需施行。',
    en: 'The draft changes nothing; there is nothing to adopt.',
  },
}
