import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { attach, choose, dialog, openMatter, typeDay } from './fields.ts'
import { enterAs, phone } from './people.ts'
import { asOwner, dataFolderOf, verifyRecords } from './records.ts'

const title = '推进数据共享'

/** Goes to the matter's page again and waits until it says what is awaited there. */
async function see(page: Page, address: string, words: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('banner').or(page.locator('article')).getByText(words).first()).toBeVisible()
}

/** Presses the act on the matter's page and says yes in its dialog. */
async function actOn(page: Page, act: string, confirm = act): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).first().click()
  const asked = dialog(page, act)
  await asked.getByRole('button', { name: confirm, exact: true }).click()
  await expect(asked).toBeHidden()
}

test('the main job: a ledger goes in, a verified result comes out', async ({ browser, baseURL }) => {
  test.setTimeout(600_000)
  const office = await enterAs(browser, 'xiaoneng')
  const clerk = await enterAs(browser, 'fagai')
  const head = await enterAs(browser, 'fagaijuzhang')
  let address = ''

  await test.step('the office imports the ledger: two rows corrected, one left out', async () => {
    await uploadSample(office, '青澜市2027年重点工作督办台账.xlsx')
    await expect(office.getByRole('button', { name: '导入 30 件' })).toBeVisible()
    await expectAccessible(office, 'review of a ledger')
    await office.getByRole('button', { name: /^有错误 ?3$/ }).click()
    await correct(rowOf(office, title), '牵头单位', '市发改委')
    await correct(rowOf(office, '建设智慧停车平台'), '完成时限', '2027年6月30日')
    await rowOf(office, '招引亿元以上项目').getByRole('switch').click()
    await expect(office.getByText('没有这样的行')).toBeVisible()
    await importDrafts(office, 29)
  })

  await test.step('the office imports the notice, leaving out what it cannot settle', async () => {
    await uploadSample(office, '关于分解落实2027年安全生产重点任务的通知.docx')
    await office.getByRole('button', { name: /^有错误 ?\d$/ }).click()
    await office.getByRole('button', { name: '有错误的都不导入' }).click()
    await importDrafts(office, 10)
  })

  await test.step('the office submits; the two other offices confirm; the number is issued', async () => {
    await openMatter(office, title)
    address = new URL(office.url()).pathname
    await actOn(office, '提交立项')
    await expect(office.getByText('等待市委办公室、市政府办公室确认立项')).toBeVisible()
    await confirm(browser, 'weiban', address)
    await confirm(browser, 'zhengban', address)
    await see(office, address, '待签收')
    await expect(
      office
        .getByRole('complementary')
        .getByText(/〔\d{4}〕|\d{4}-\d+/)
        .first(),
    ).toBeVisible()
  })

  await test.step('the unit signs and names who is responsible', async () => {
    await openMatter(clerk, title)
    await clerk.getByRole('button', { name: '签收', exact: true }).click()
    const asked = dialog(clerk, '签收')
    await choose(asked, '责任人', '市发展和改革局业务科科长')
    await asked.getByRole('button', { name: '签收', exact: true }).click()
    await expect(asked).toBeHidden()
  })

  await test.step('the unit plans backward from the deadline and sends its plan', async () => {
    await see(clerk, address, '编制三定方案')
    await clerk.getByRole('button', { name: '编制三定方案' }).click()
    await fillPlan(clerk)
    await expectAccessible(clerk, 'plan')
    await clerk.getByRole('button', { name: '报送方案' }).click()
    await expect(clerk.getByText('方案已报送，等待督办单位批准')).toBeVisible()
  })

  await test.step('the office approves the plan', async () => {
    await see(office, address, '批准方案')
    await office.getByRole('button', { name: '批准方案' }).click()
    const asked = dialog(office, '审批三定方案')
    await asked.getByRole('button', { name: '批准方案' }).click()
    await expect(asked).toBeHidden()
    await expect(office.getByText('办理中').first()).toBeVisible()
  })

  await test.step('the unit reports from a phone; the office returns the report with a reason', async () => {
    const pocket = await enterAs(browser, 'fagai', phone)
    await openMatter(pocket, title)
    await pocket.getByRole('button', { name: '填写反馈' }).click()
    await pocket.getByLabel('进度百分比').fill('30')
    await pocket.getByLabel('做了什么').fill('已召开三次会议，各部门正在梳理数据目录。')
    await pocket.getByRole('button', { name: '报送反馈' }).click()
    await expect(pocket.getByText('反馈等待市发展和改革局负责人审签')).toBeVisible()
    await signOff(head, address)

    await see(office, address, '答复反馈')
    await office.getByRole('button', { name: '答复反馈' }).first().click()
    const asked = dialog(office, '答复反馈')
    await asked.getByLabel('退回，要求补充或更正').check()
    await asked.getByLabel('请写明需要改进什么').fill('开会不算进展，请写明已归集多少类数据。')
    await asked.getByRole('button', { name: '退回', exact: true }).click()
    await expect(asked).toBeHidden()

    await see(pocket, address, '开会不算进展，请写明已归集多少类数据。')
    await pocket.context().close()
  })
  await test.step('the head asks for an extension; the office grants it', async () => {
    await see(head, address, '申请延期')
    await head.getByRole('button', { name: '申请延期' }).click()
    const asked = dialog(head, '申请延期')
    await typeDay(asked.getByLabel('新的时限'), '2027-11-30')
    await asked.getByLabel('理由').fill('省级平台接口十一月方可开放，需顺延一个月。')
    await asked.getByRole('button', { name: '申请延期' }).click()
    await expect(asked).toBeHidden()

    await see(office, address, '省级平台接口十一月方可开放')
    await office.getByRole('button', { name: '审批申请' }).first().click()
    const decision = dialog(office, '审批延期申请')
    await decision.getByLabel('理由').fill('情况属实，同意顺延。')
    await decision.getByRole('button', { name: '同意延期' }).click()
    await expect(decision).toBeHidden()
    await expect(office.getByText('2027年11月30日').first()).toBeVisible()
  })

  await test.step('the unit reports completion with evidence; the office accepts it', async () => {
    await see(clerk, address, '填写反馈')
    await clerk.getByRole('button', { name: '填写反馈' }).click()
    await clerk.getByLabel('进度百分比').fill('100')
    await clerk.getByLabel('做了什么').fill('一百六十五类高频数据全部归集入库，接口已开放调用。')
    await clerk.getByLabel('归集高频数据160类').fill('165')
    await attach(clerk, '佐证材料（可不传）', '归集清单.txt')
    await clerk.getByRole('button', { name: '报送反馈' }).click()
    await expect(clerk.getByText('反馈等待市发展和改革局负责人审签')).toBeVisible()
    await signOff(head, address)

    await see(office, address, '答复反馈')
    await office.getByRole('button', { name: '答复反馈' }).first().click()
    const asked = dialog(office, '答复反馈')
    await asked.getByRole('button', { name: '认可', exact: true }).click()
    await expect(asked).toBeHidden()
  })

  await test.step('the office accepts item by item and closes', async () => {
    await see(office, address, '开始验收')
    await actOn(office, '开始验收')
    await office.getByRole('button', { name: '逐项验收' }).click()
    const items = office
      .getByRole('listitem')
      .filter({ has: office.getByRole('button', { name: '保存本项结论' }) })
    const first = office.getByRole('listitem').filter({ hasText: '归集高频数据160类' })
    await first.getByText('超额完成', { exact: true }).click()
    await first.getByLabel('依据与说明').fill('现场抽查平台目录，实有一百六十五类。')
    await first.getByRole('button', { name: '保存本项结论' }).click()
    await expect(items).toHaveCount(1)
    const second = office.getByRole('listitem').filter({ hasText: '平台上线运行' })
    await second.getByText('达标', { exact: true }).click()
    await second.getByLabel('依据与说明').fill('已上线并连续运行三十天。')
    await second.getByRole('button', { name: '保存本项结论' }).click()
    await office.getByRole('button', { name: '作出总结论' }).click()
    const asked = dialog(office, '全部达标，准予销号')
    await asked.getByRole('button', { name: '销号' }).click()
    await expect(office.getByText('已销号').first()).toBeVisible()
  })

  await test.step('the leader sees it on the overview, and the unit on the board', async () => {
    const leader = await enterAs(browser, 'shizhang')
    await leader.getByRole('link', { name: '总览' }).click()
    await leader.getByText('全市', { exact: true }).click()
    await expect(leader.getByText(/全市未办结事项 \d+ 件/)).toBeVisible()
    await leader.getByRole('link', { name: /^已销号 \d+ 件$/ }).click()
    await leader.getByRole('searchbox', { name: '搜索' }).fill(title)
    await expect(leader.getByText('共 1 件', { exact: true })).toBeVisible()
    await expect(leader.getByRole('row').filter({ hasText: title })).toContainText(/办结.*已销号/)

    await leader.getByRole('link', { name: '看板' }).click()
    await leader.getByRole('row').filter({ hasText: '市发展和改革局' }).getByRole('link').first().click()
    await expect(leader.getByRole('row').filter({ hasText: '市发展和改革局' }).first()).toBeVisible()
    await leader.context().close()
  })

  await test.step('the records verify; a row altered by hand is named', async () => {
    const folder = dataFolderOf(baseURL)
    const before = await verifyRecords(folder)
    expect(before).toMatchObject({ exitCode: 0, intact: true })
    const matterId = address.split('/').at(-1) ?? ''
    await asOwner(folder, (client) =>
      client.query("update matter set due_on = '2027-12-31' where id = $1", [matterId]),
    )
    const after = await verifyRecords(folder)
    expect(after).toMatchObject({ exitCode: 1, intact: false })
    expect(after.faults).toEqual([
      expect.objectContaining({ subjectId: matterId, fault: 'row-altered', detail: 'dueOn' }),
    ])
    await asOwner(folder, (client) =>
      client.query("update matter set due_on = '2027-11-30' where id = $1", [matterId]),
    )
  })
})

async function confirm(browser: Browser, who: 'weiban' | 'zhengban', address: string): Promise<void> {
  const page = await enterAs(browser, who)
  await see(page, address, '确认立项')
  await actOn(page, '确认立项')
  await page.context().close()
}

/** The unit has it arranged that its head signs what is reported. */
async function signOff(head: Page, address: string): Promise<void> {
  await see(head, address, '审签反馈')
  await actOn(head, '审签反馈', '审签')
}

/** Two steps counted back from the deadline, and one more standard besides the ledger's own. */
async function fillPlan(page: Page): Promise<void> {
  const units = page.getByRole('region', { name: /定责任/ }).getByRole('listitem')
  await units.filter({ hasText: '市发展和改革局' }).getByLabel('分工').fill('统筹推进数据归集')
  const helper = units.filter({ hasText: '市行政审批服务局' })
  await choose(helper, '责任人', '市行政审批服务局局长')
  await helper.getByLabel('分工').fill('提供审批数据')

  const milestones = page.getByRole('region', { name: /定进度/ })
  await milestones.getByRole('button', { name: '添加节点' }).click()
  await milestones.getByRole('button', { name: '添加节点' }).click()
  const [first, second] = [1, 2].map((number) =>
    milestones.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `节点 ${number}` }) }),
  )
  if (!first || !second) throw new Error('two milestones')
  await first.getByLabel('节点名称').fill('编制数据目录')
  await first.getByLabel('成果').fill('目录印发')
  await first.getByLabel('工期（工作日）').fill('20')
  await first.getByLabel('至此进度').fill('40')
  await second.getByLabel('节点名称').fill('归集并开放数据')
  await second.getByLabel('成果').fill('接口开放')
  await second.getByLabel('工期（工作日）').fill('60')
  await second.getByLabel('至此进度').fill('100')
  await expect(first.getByText(/最迟 .* 开工/)).toBeVisible()
  await milestones.getByRole('button', { name: '按倒排填完成日' }).click()
  await expect(second.getByLabel('完成日')).toHaveValue('2027-10-29')

  const standards = page.getByRole('region', { name: /定质量/ })
  await standards.getByRole('button', { name: '添加指标' }).click()
  const added = standards.getByRole('listitem').last()
  await added.getByLabel('指标', { exact: true }).fill('平台上线运行')
  await choose(added, added.getByRole('combobox', { name: '要求' }), '完成即可')
  await added.getByLabel('衡量办法').fill('现场查看')
}

/** Uploads one of the sample files on the intake page and waits until it has been read. */
async function uploadSample(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '导入台账' }).first().click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件' }).click(),
  ])
  await chooser.setFiles(`samples/${name}`)
  await expect(page.getByRole('button', { name: /^导入 \d+ 件$/ })).toBeVisible()
}

const rowOf = (page: Page, words: string): Locator => page.getByRole('row').filter({ hasText: words })

/** Types over one cell of a row, which then is no longer among those with errors. */
async function correct(row: Locator, field: string, value: string): Promise<void> {
  await row.getByRole('button', { name: `修改${field}` }).click()
  await row.getByLabel(field, { exact: true }).fill(value)
  await row.getByLabel(field, { exact: true }).press('Enter')
  await expect(row).toBeHidden()
}

/** Imports so many rows as drafts. */
async function importDrafts(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: `导入 ${number} 件` }).click()
  const asked = dialog(page, `导入 ${number} 件草稿`)
  await asked.getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByText(`已导入 ${number} 件草稿`)).toBeVisible()
}
