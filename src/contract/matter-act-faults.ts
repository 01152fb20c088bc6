/** Faults of plans, reports, requests and verdicts: the problem codes of the domain behind the name of the form they stand in. */
export const matterActFaults: Record<string, { zh: string; en: string }> = {
  'id-taken': {
    zh: '编号重复，请刷新页面后重试。',
    en: 'This id is in use already; reload the page and try again.',
  },
  'person-not-in-unit': {
    zh: '此人不在事项的牵头、责任或配合单位任职。',
    en: 'This person holds no post in the unit today.',
  },
  'unit-not-on-matter': { zh: '这个单位与此事项无关。', en: 'This unit is not on the matter.' },
  'unit-outside-scope': {
    zh: '单位内部事项不能交给其他单位。',
    en: 'A unit’s inner matter cannot go to another unit.',
  },
  'date-unchanged': { zh: '日期没有变化。', en: 'The date is the same as before.' },
  'date-in-the-future': { zh: '日期还没有到。', en: 'The date lies in the future.' },
  'nothing-changed': { zh: '没有需要更正的内容。', en: 'Nothing was changed.' },
  'ruling-changes-nothing': {
    zh: '支持异议须改派牵头单位或调整时限。',
    en: 'An upheld objection needs another lead unit or another deadline.',
  },

  'plan-person-missing': { zh: '请明确责任人。', en: 'Name the responsible person.' },
  'plan-duty-missing': { zh: '请写明这个单位的职责。', en: 'State what this unit does.' },
  'plan-too-few-milestones': { zh: '至少列出 {least} 个关键节点。', en: 'List at least {least} milestones.' },
  'plan-title-missing': { zh: '请填写节点名称。', en: 'Give the milestone a title.' },
  'plan-deliverable-missing': { zh: '请写明节点完成时的成果。', en: 'State what exists when it is reached.' },
  'plan-length-not-positive': { zh: '工作日数至少为 1。', en: 'At least one working day.' },
  'plan-unknown-predecessor': {
    zh: '前置节点不在计划中。',
    en: 'The preceding milestone is not in the plan.',
  },
  'plan-circular': { zh: '节点互为前置，形成循环。', en: 'The milestones wait for each other in a circle.' },
  'plan-before-predecessor': {
    zh: '应晚于前置节点“{predecessor}”。',
    en: 'Must end after “{predecessor}”, which comes before it.',
  },
  'plan-too-short-after-predecessor': {
    zh: '前置节点之后只有 {room} 个工作日，不足所需的 {workingDays} 个。',
    en: 'Only {room} working days are left after the preceding milestone; it needs {workingDays}.',
  },
  'plan-after-deadline': { zh: '晚于完成时限 {dueOn}。', en: 'Later than the deadline, {dueOn}.' },
  'plan-before-assignment': {
    zh: '早于交办日 {assignedOn}。',
    en: 'Earlier than the assignment, {assignedOn}.',
  },
  'plan-progress-out-of-range': {
    zh: '进度应在 {min} 到 {max} 之间。',
    en: 'Progress runs from {min} to {max}.',
  },
  'plan-progress-not-rising': {
    zh: '进度应逐个节点上升（前面已到 {reached}%）。',
    en: 'Progress must rise from one milestone to the next ({reached} % was reached before).',
  },
  'plan-too-few-indicators': {
    zh: '至少列出 {least} 项量化指标或工作标准。',
    en: 'List at least {least} indicators or standards.',
  },
  'plan-name-missing': { zh: '请填写指标名称。', en: 'Give the indicator a name.' },
  'plan-target-missing': { zh: '请填写目标值。', en: 'Give the target.' },
  'plan-weight-not-positive': { zh: '权重应大于 0。', en: 'The weight must be greater than 0.' },
  'plan-measure-missing': {
    zh: '请写明工作标准或衡量办法。',
    en: 'State the standard, or how it is measured.',
  },
  'plan-neither-deadline-nor-review': {
    zh: '没有完成时限的事项须有评估日期。',
    en: 'Work without a deadline needs a review date.',
  },
  'plan-starts-too-late': {
    zh: '按倒排计算，开工时间已晚 {workingDays} 个工作日。',
    en: 'Counted backward, the work should have begun {workingDays} working days ago.',
  },

  'report-progress-not-whole': { zh: '进度应为整数。', en: 'Progress is a whole number.' },
  'report-progress-out-of-range': {
    zh: '进度应在 {min} 到 {max} 之间。',
    en: 'Progress runs from {min} to {max}.',
  },
  'report-progress-fell-without-problem': {
    zh: '进度由 {from}% 降为 {to}%，请说明存在的问题。',
    en: 'Progress falls from {from} % to {to} %; say what the problem is.',
  },
  'report-text-too-short': {
    zh: '进展情况不少于 {least} 个字。',
    en: 'Describe the progress in at least {least} characters.',
  },
  'report-evidence-missing': { zh: '申报完成须附佐证材料。', en: 'Reporting completion needs evidence.' },
  'report-value-missing': { zh: '请填写“{name}”的完成值。', en: 'Give the value of “{name}”.' },
  'report-value-not-a-number': { zh: '请填写数字。', en: 'Enter a number.' },
  'report-value-twice': { zh: '同一指标只能填写一次。', en: 'An indicator may appear only once.' },
  'report-unknown-indicator': { zh: '没有这项指标。', en: 'There is no such indicator.' },

  'request-reason-missing': { zh: '请说明理由。', en: 'Give the reason.' },
  'request-new-date-missing': { zh: '请填写新的完成时限。', en: 'Give the new deadline.' },
  'request-new-date-not-later': {
    zh: '新日期应晚于原日期。',
    en: 'The new date must be later than the present one.',
  },
  'request-new-date-in-past': { zh: '日期已经过去。', en: 'The date has passed.' },
  'request-new-unit-missing': { zh: '请选择接办单位。', en: 'Name the unit that takes over.' },
  'request-new-unit-is-lead': {
    zh: '这个单位已经是牵头单位。',
    en: 'This unit has the lead already.',
  },

  'verdict-reason-missing': { zh: '未达标须写明差在哪里。', en: 'Say what is missing.' },
  'verdict-evidence-missing': {
    zh: '请写明验收依据或附佐证材料。',
    en: 'State what the verdict rests on, or add evidence.',
  },
}
