import { administrationFaults } from './administration-faults.ts'
import { intakeFaults } from './intake-faults.ts'
import { matterActFaults } from './matter-act-faults.ts'

/** What a field's fault says, by code. zod's own codes speak through its locale and are not listed here. */
export const faultMessages: Record<string, { zh: string; en: string }> = {
  'text-has-control-characters': {
    zh: '含有不可见的控制字符，请删除后重新输入。',
    en: 'Contains invisible control characters; delete them and type again.',
  },
  'date-does-not-exist': { zh: '没有这一天，请检查日期。', en: 'This day does not exist; check the date.' },
  'date-in-the-past': { zh: '日期已经过去。', en: 'The date has passed.' },
  'unit-unknown': { zh: '没有这个单位。', en: 'There is no such unit.' },
  'person-unknown': { zh: '没有这个人。', en: 'There is no such person.' },
  'one-lead-unit': {
    zh: '须有且只有一个牵头单位。',
    en: 'Exactly one unit must lead.',
  },
  'leadership-takes-no-matters': {
    zh: '市级班子不承办事项，请填承办单位；市领导填在“牵头领导”。',
    en: 'City leadership takes no matters; name a working unit, and the leader as lead official.',
  },
  'inner-to-other-unit': {
    zh: '单位内部事项只能由本单位承办。',
    en: 'A unit’s inner matter stays within the unit.',
  },
  'person-not-in-unit': {
    zh: '此人目前不在这个单位任职。',
    en: 'This person holds no post in that unit today.',
  },
  'not-a-city-leader': {
    zh: '牵头领导须为现任市级领导。',
    en: 'The lead official must be a city leader in office.',
  },
  'review-day-missing': {
    zh: '没有完成时限的事项须填写复核日期。',
    en: 'Work without a deadline needs a review date.',
  },
  'target-missing': {
    zh: '请填写目标值，或改为“完成即可”。',
    en: 'Give the target, or choose “done or not”.',
  },
  'id-twice': {
    zh: '编号重复，请刷新页面后重试。',
    en: 'An id appears twice. Reload the page and try again.',
  },
  'category-unknown': { zh: '没有这个类别。', en: 'There is no such category.' },
  'file-unknown': { zh: '没有这个文件，请重新上传。', en: 'There is no such file; upload it again.' },
  'unit-twice': { zh: '同一单位只能出现一次。', en: 'A unit may appear only once.' },
  'password-wrong': { zh: '原密码不正确。', en: 'The current password is not right.' },
  'password-too-short': {
    zh: '密码至少 8 个字符，越长越安全。',
    en: 'At least 8 characters; longer is safer.',
  },
  'password-too-common': {
    zh: '这个密码太常见，容易被猜中。',
    en: 'This password is too common and easily guessed.',
  },
  'password-contains-name': {
    zh: '密码里不要包含用户名、职务或单位名。',
    en: 'Leave user name, post and unit out of the password.',
  },
  'roles-not-distinct': {
    zh: '系统、安全、审计管理员各需一人。',
    en: 'One person each for system, security and audit administrator.',
  },
  'sign-in-names-not-distinct': { zh: '三个用户名不能相同。', en: 'The three user names must differ.' },
  ...administrationFaults,
  ...matterActFaults,
  ...intakeFaults,
  required: { zh: '此项必填。', en: 'This is required.' },
}

/** Fills `{name}` places; an unknown name stays as it is, so that a slip is seen. */
export const fillIn = (template: string, params: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
