import type { ErrorCode } from './error-codes.ts'

/** What a refusal says: what is wrong and what can be done. `{name}` is filled from the error's parameters. */
export const errorMessages: Record<ErrorCode, { zh: string; en: string }> = {
  'invalid-input': {
    zh: '有 {count} 处填写需要改正，已在相应位置标出。',
    en: '{count} entries need correcting; each is marked where it stands.',
  },
  'malformed-request': {
    zh: '请求格式不正确，请刷新页面后重试。',
    en: 'The request could not be read. Reload the page and try again.',
  },
  'idempotency-key-missing': {
    zh: '请求缺少唯一编号（Idempotency-Key）。',
    en: 'The request lacks its unique id (Idempotency-Key).',
  },
  'not-signed-in': { zh: '请先登录。', en: 'Please sign in first.' },
  'session-expired': {
    zh: '登录已过期，请重新登录。已填写的内容会保留。',
    en: 'Your session has ended. Sign in again; what you typed is kept.',
  },
  'sign-in-failed': { zh: '用户名或密码不正确。', en: 'The user name or password is not right.' },
  'sign-in-locked': {
    zh: '连续输错次数过多，请在 {minutes} 分钟后再试。',
    en: 'Too many failed attempts. Try again in {minutes} minutes.',
  },
  'initial-password-over': {
    zh: '这个初始密码已用过或已超过 72 小时。请联系系统管理员重新发放。',
    en: 'This initial password was used, or 72 hours have passed. Ask your system administrator for a new one.',
  },
  'set-up-link-over': {
    zh: '这个链接已失效：只能用一次，72 小时内有效。系统仍为空时，重新启动即可得到新的链接。',
    en: 'This link is over: it works once, within 72 hours. While the system is empty, starting it again gives a new one.',
  },
  'password-wrong': { zh: '原密码不正确。', en: 'The current password is not right.' },
  'must-change-password': { zh: '请先修改初始密码。', en: 'Change your initial password first.' },
  'cross-site-request': {
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  'version-stale': {
    zh: '您打开之后，别人已经修改过。您填写的内容还在，请刷新对照后再保存。',
    en: 'Somebody changed this after you opened it. What you typed is kept; reload, compare and save again.',
  },
  'version-missing': {
    zh: '请求缺少版本号（If-Match）。',
    en: 'The request lacks the version it was based on (If-Match).',
  },
  'command-id-reused': {
    zh: '同一请求编号已用于另一项内容，请刷新页面后重试。',
    en: 'This request id was already used for something else. Reload the page and try again.',
  },
  conflict: {
    zh: '当前情况不允许这样做，请刷新后重试。',
    en: 'This cannot be done as things stand. Reload and try again.',
  },
  'already-exists': {
    zh: '已有相同的{what}，请改用其他名称或直接使用已有的。',
    en: 'The same {what} exists already. Use another name, or the existing one.',
  },
  'file-too-large': {
    zh: '文件超过 {max} MB，请压缩或拆分后再上传。',
    en: 'The file is larger than {max} MB. Make it smaller or split it.',
  },
  'file-type-refused': {
    zh: '不支持这种文件。可以上传：{allowed}。',
    en: 'This kind of file is not accepted. You can upload: {allowed}.',
  },
  'file-content-differs': {
    zh: '文件内容不是 {kind}，可能改过扩展名。请用原来的程序打开，另存为 {kind} 后再上传。',
    en: 'The content is not {kind}; the ending may have been changed. Open it in its own program, save it as {kind} and upload that.',
  },
  'file-broken': {
    zh: '文件打不开，可能已损坏。请用 Office 或 WPS 打开并另存后再上传。',
    en: 'The file cannot be opened; it may be damaged. Open it in Office or WPS, save it again and upload that.',
  },
  'file-encrypted': {
    zh: '文件设有密码。请去除密码后再上传。',
    en: 'The file is protected by a password. Remove the password and upload it again.',
  },
  'file-empty': { zh: '文件是空的，没有可读取的内容。', en: 'The file is empty; there is nothing to read.' },
  'file-too-complex': {
    zh: '文件内部过大或结构异常，为安全起见未读取。',
    en: 'The file unpacks to far too much or is built strangely, and was not read.',
  },
  'file-too-many-rows': {
    zh: '表格超过 {max} 行，请拆分成几个文件分别导入。',
    en: 'The table has more than {max} rows. Split it into several files.',
  },
  'file-text-too-long': {
    zh: '文字超过 {max} 个字符，请拆分后分别导入。',
    en: 'The text is longer than {max} characters. Split it and import the parts.',
  },
  'file-without-ledger': {
    zh: '没有找到任务表。表头至少应有“工作任务”和“责任单位”等栏目。',
    en: 'No table of tasks was found. Its head needs at least columns such as 工作任务 and 责任单位.',
  },
  'pdf-without-text': {
    zh: '这份 PDF 是扫描件，没有可读取的文字。请上传电子版，或粘贴文字。',
    en: 'This PDF is a scan without text. Upload the electronic version, or paste the text.',
  },
  'rows-have-errors': {
    zh: '还有 {count} 行有错误，请改正或移出后再导入。',
    en: '{count} rows still have errors. Correct them or leave them out, then import.',
  },
  'export-too-large': {
    zh: '符合条件的事项超过 {max} 件，请缩小筛选范围后再导出。',
    en: 'More than {max} matters match. Narrow the filters, then export.',
  },
  'drafts-already-submitted': {
    zh: '其中 {count} 件已提交会签或已作修改，不能整批撤销。请逐件处理。',
    en: '{count} of these drafts were submitted or changed, so the import cannot be undone as a whole. Handle them one by one.',
  },
  'classified-refused': {
    zh: '检测到密级标志“{marking}”。本系统只处理非涉密事项，请通过涉密渠道办理。',
    en: 'A classification marking "{marking}" was found. Luoshi is for non-classified work only; use the classified channel.',
  },
  'warnings-need-reason': {
    zh: '有 {count} 条提醒需要先处理，或填写坚持下达的理由。',
    en: '{count} warnings must be resolved, or overridden with a reason.',
  },
  'no-working-day': {
    zh: '今天不是工作日，催办请在工作日进行。',
    en: 'Today is not a working day; remind on a working day.',
  },
  'rule-violated': { zh: '不符合规定：{rule}', en: 'Against the rules: {rule}' },
  'method-not-allowed': { zh: '不支持这种请求方式。', en: 'This request method is not supported.' },
  'too-many-requests': { zh: '请求过于频繁，请稍后再试。', en: 'Too many requests. Try again shortly.' },
  'not-ready': {
    zh: '系统正在启动或数据库暂不可用，请稍后再试。',
    en: 'The system is starting or the database is unavailable. Try again shortly.',
  },
  'internal-error': {
    zh: '系统出错，未作任何改动。请把编号 {requestId} 告诉系统管理员。',
    en: 'Something went wrong and nothing was changed. Tell the system administrator this number: {requestId}.',
  },
  'operation-not-allowed': { zh: '您的职务没有这项权限。', en: 'Your post does not carry this right.' },
  'administrator-without-business-rights': {
    zh: '系统、安全、审计管理员不办理业务事项。',
    en: 'System, security and audit administrators take no part in business.',
  },
  'not-found': { zh: '没有找到，或您无权查看。', en: 'Not found, or not visible to you.' },
  'not-yours': { zh: '这项操作不由您办理。', en: 'This act is not yours to take.' },
  'own-unit-may-not-verify': {
    zh: '验收人不能来自承办或配合单位。',
    en: 'Whoever verifies must not belong to a unit working on the matter.',
  },
  'needs-principal-signature': {
    zh: '需要单位主要负责同志签批。',
    en: 'This needs the signature of the unit head.',
  },
  'office-not-asked-to-confirm': {
    zh: '制度没有要求您所在的办公室会签此事项。',
    en: 'The policy does not ask your office to confirm this.',
  },
  'already-confirmed-by-you': {
    zh: '您已经会签过，另一个办公室的会签须由其他人办理。',
    en: 'You have confirmed already; another office needs another person.',
  },
  'office-already-confirmed': { zh: '您所在的办公室已经会签。', en: 'Your office has confirmed already.' },
  'author-may-not-decide': { zh: '提出人不能自己审批。', en: 'Whoever asked cannot decide.' },
  'wrong-state': {
    zh: '事项当前状态不能这样办理，请刷新查看最新情况。',
    en: 'The matter is not in a state that allows this. Reload to see how it stands.',
  },
  'matter-suspended': { zh: '事项已中止，恢复后再办理。', en: 'The matter is suspended; resume it first.' },
  'matter-not-suspended': { zh: '事项没有中止。', en: 'The matter is not suspended.' },
  'parent-takes-no-reports': {
    zh: '有子事项的事项不单独反馈，进度由子事项汇总。',
    en: 'A matter with child matters takes no reports of its own; its progress is their roll-up.',
  },
  'children-still-open': { zh: '还有子事项没有办结。', en: 'Some child matters are still open.' },
  'objection-window-closed': { zh: '提出异议的期限已过。', en: 'The window for objections has closed.' },
  'objection-open': { zh: '有一项异议正在等待裁定。', en: 'An objection is waiting for a ruling.' },
  'no-objection-open': { zh: '没有待裁定的异议。', en: 'There is no objection to rule on.' },
  'extension-after-due-day': {
    zh: '已过完成时限，不能再申请延期；将按原时限计分（三（一））。',
    en: 'The due day has passed; an extension can no longer be asked, and the original date counts (三(一)).',
  },
  'extension-limit-reached': {
    zh: '延期次数已达制度规定的上限。',
    en: 'The policy allows no further extension.',
  },
  'no-deadline-to-extend': {
    zh: '此事项没有完成时限，无需延期。',
    en: 'This matter has no deadline to extend.',
  },
  'request-open': {
    zh: '已有同类申请正在等待审批。',
    en: 'A request of this kind is waiting for a decision.',
  },
  'no-request-open': { zh: '没有待审批的申请。', en: 'There is no request to decide.' },
  'plan-not-submitted': { zh: '推进计划还没有提交。', en: 'The plan has not been submitted.' },
  'plan-not-approved': { zh: '推进计划还没有获准。', en: 'The plan has not been approved.' },
  'plan-awaits-answer': { zh: '推进计划正在等待审核。', en: 'The plan is waiting for its answer.' },
  'report-awaits-answer': {
    zh: '上一次反馈正在等待答复。',
    en: 'The last report is waiting for its answer.',
  },
  'inner-matter-stays': {
    zh: '单位内部事项不能转办给其他单位。',
    en: 'An inner matter of a unit cannot be handed to another unit.',
  },
  'no-report-to-answer': { zh: '没有待答复的反馈。', en: 'There is no report to answer.' },
  'no-report-draft': { zh: '没有反馈草稿。', en: 'There is no report draft.' },
  'report-not-signed-off': {
    zh: '反馈须经单位负责同志审签后才能报出。',
    en: 'The unit head must sign the report off before it leaves the unit.',
  },
  'report-awaits-no-sign-off': { zh: '没有待审签的反馈。', en: 'No report is waiting for sign-off.' },
  'milestone-move-open': {
    zh: '这个节点的调整申请正在等待审批。',
    en: 'A move of this milestone is waiting for a decision.',
  },
  'no-milestone-move-open': { zh: '没有待审批的节点调整。', en: 'There is no milestone move to decide.' },
  'acceptance-incomplete': {
    zh: '还有指标没有验收，请逐项给出结论。',
    en: 'Some indicators have no verdict yet; decide each one.',
  },
  'reminder-too-soon': {
    zh: '刚刚催办过，冷却期内不重复催办。',
    en: 'A reminder was sent recently; no other goes out in the cool-down.',
  },
  'nothing-to-remind-of': { zh: '没有需要催办的内容。', en: 'There is nothing to remind of.' },
}
