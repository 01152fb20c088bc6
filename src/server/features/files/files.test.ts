import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const pdf = Buffer.from('%PDF-1.7\n清河市文件')
const upload = (name: string, fileName: string, bytes: Buffer) =>
  city.as(name).upload('/api/files', { name: fileName, mediaType: 'application/octet-stream', bytes })
const zipOf = (entry: string) =>
  Buffer.concat([
    Buffer.from('504b030414000000', 'hex'),
    Buffer.alloc(22),
    Buffer.from(entry.padEnd(60, 'x')),
  ])

describe('uploading', () => {
  it('keeps a file under its own kind, whatever the browser claims', async () => {
    const answer = await upload('development', 'C:\\桌面\\实施方案.pdf', pdf)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(answer.body).toMatchObject({
      name: '实施方案.pdf',
      mediaType: 'application/pdf',
      sizeBytes: pdf.length,
    })
    const office = await upload('development', '台账.xlsx', zipOf('[Content_Types].xml'))
    expect(office.status).toBe(200)
    expect(await upload('development', '说明.txt', Buffer.from('已完成'))).toMatchObject({ status: 200 })
  })

  it('R2.7 refuses archives and programs, by name and by content, and what is not what its name says', async () => {
    const refusals: [string, Buffer, string][] = [
      ['资料.zip', zipOf('a.txt'), 'file-type-refused'],
      ['资料.rar', Buffer.from('526172211a0700', 'hex'), 'file-type-refused'],
      ['程序.exe', Buffer.from('4d5a900003', 'hex'), 'file-type-refused'],
      ['没有后缀', pdf, 'file-type-refused'],
      ['藏起来.docx', zipOf('payload.exe'), 'file-content-differs'],
      ['假的.pdf', Buffer.from('<html></html>'), 'file-content-differs'],
      ['假的.txt', Buffer.from('4d5a900003000000', 'hex'), 'file-content-differs'],
      ['假的.png', pdf, 'file-content-differs'],
    ]
    for (const [name, bytes, code] of refusals) {
      const answer = await upload('development', name, bytes)
      expect([name, answer.status, answer.body.error?.code]).toEqual([name, 415, code])
    }
    const empty = await upload('development', '空.pdf', Buffer.alloc(0))
    expect([empty.status, empty.body.error.code]).toEqual([422, 'file-empty'])
    const locked = await upload('development', '加密.docx', Buffer.from('d0cf11e0a1b11ae100', 'hex'))
    expect([locked.status, locked.body.error.code]).toEqual([422, 'file-encrypted'])
  })

  it('refuses more than 50 MB, and anybody without business', async () => {
    const big = await upload('development', '大.pdf', Buffer.concat([pdf, Buffer.alloc(51 * 1_048_576)]))
    expect([big.status, big.body.error.code]).toEqual([413, 'file-too-large'])
    expect((await upload('systemAdmin', '方案.pdf', pdf)).status).toBe(403)
    const anonymous = await city.anonymous.upload('/api/files', { name: 'a.pdf', mediaType: 'x', bytes: pdf })
    expect(anonymous.status).toBe(401)
  })
})

describe('reading', () => {
  it('AZ-05 gives a file to its uploader, and to whoever may see what it is attached to, and to nobody else', async () => {
    const { id: fileId } = (await upload('party', '会议纪要.pdf', pdf)).body
    const path = `/api/files/${fileId}`
    const own = await city.as('party').get(path)
    expect(own.status).toBe(200)
    expect(own.raw).toEqual(pdf)
    expect(own.headers['content-disposition']).toContain('attachment')
    expect((await city.as('efficiency').get(path)).status).toBe(404)

    const matter = {
      id: randomUUID(),
      title: '会议议定事项',
      source: 'meeting',
      category: 'general',
      units: [{ unitId: city.unit.education, role: 'lead' }],
      dueOn: '2026-06-30',
      fileIds: [fileId],
    }
    expect((await city.as('party').post('/api/matters', matter)).status).toBe(200)
    expect((await city.as('efficiency').get(path)).status).toBe(200)
    expect((await city.as('education').get(path)).status).toBe(404)
    await city.as('party').post(`/api/matters/${matter.id}/submit`, { confirm: true }, { 'if-match': '"1"' })
    await city.as('government').post(`/api/matters/${matter.id}/confirm`, {}, { 'if-match': '"2"' })
    await city.as('efficiency').post(`/api/matters/${matter.id}/confirm`, {}, { 'if-match': '"2"' })
    expect((await city.as('education').get(path)).status).toBe(200)
    const stranger = await city.as('transport').get(path)
    const absent = await city.as('transport').get(`/api/files/${randomUUID()}`)
    expect([stranger.status, stranger.body.error.message]).toEqual([404, absent.body.error.message])
  })

  it('does not let anybody attach what somebody of another unit uploaded', async () => {
    const { id: fileId } = (await upload('education', '内部材料.pdf', pdf)).body
    const answer = await city.as('party').post('/api/matters', {
      id: randomUUID(),
      title: '借来的附件',
      source: 'meeting',
      category: 'general',
      units: [{ unitId: city.unit.education, role: 'lead' }],
      dueOn: '2026-06-30',
      fileIds: [fileId],
    })
    expect(answer.status).toBe(400)
    expect(answer.body.error.fields[0].code).toBe('file-unknown')
  })
})
