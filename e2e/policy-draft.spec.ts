import { expect, test } from '@playwright/test'
import { dialog, typeDay } from './fields.ts'
import { become, enterAs } from './people.ts'
import { daysAhead } from './prepared.ts'

// R3.5.3: a number of the policy changes together with its reason; the person who adopts it sees both.
test('the lead office changes a number with its reason, a second person adopts it', async ({ browser }) => {
  test.setTimeout(120_000)
  const author = await enterAs(browser, 'xiaoneng')
  await author.goto('/policy')
  await author.getByRole('button', { name: '起草新版本' }).click()
  await author.getByRole('textbox', { name: '修改说明' }).fill('按领导小组会议意见放宽催办间隔')
  await dialog(author, '起草新版本').getByRole('button', { name: '起草新版本' }).click()
  const window = author.getByRole('spinbutton', { name: '答复申请的时限' })
  await window.fill('0')
  await author.getByRole('button', { name: '保存草案' }).click()
  await expect(author.getByText('草案没有保存，下面几条请改正后再保存。')).toBeVisible()
  await expect(author.getByText('应在 1 到 60 之间。')).toBeVisible()

  await window.fill('5')
  await expect(author.getByText('数值改了，请看这条理由是否还说得通。')).toBeVisible()
  const reason = author.getByRole('textbox', { name: '理由（中文）' })
  await reason.fill('转办须征求两个单位意见，三个工作日来不及。')
  await author.getByRole('textbox', { name: '理由（英文）' }).fill('')
  await author.reload()
  await expect(reason).toHaveValue('转办须征求两个单位意见，三个工作日来不及。')
  await author.getByRole('button', { name: '保存草案' }).click()
  await expect(author.getByRole('row', { name: /答复申请的时限.*3 个工作日.*5 个工作日/ })).toContainText(
    '转办须征求两个单位意见',
  )

  await become(author, 'xiaoneng2')
  await author.goto('/policy/draft')
  await author.getByRole('button', { name: '施行' }).click()
  const adopting = dialog(author, '施行第 2 版制度')
  await expect(adopting.getByText('转办须征求两个单位意见，三个工作日来不及。')).toBeVisible()
  await typeDay(adopting.getByLabel('施行日期'), daysAhead(30))
  await adopting.getByLabel('理由').fill('领导小组会议议定')
  await adopting.getByRole('button', { name: '施行' }).click()
  await author.getByRole('button', { name: '与上一版比较' }).first().click()
  await expect(author.getByRole('dialog')).toContainText('转办须征求两个单位意见')
})
