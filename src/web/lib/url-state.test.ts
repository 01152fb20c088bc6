import { describe, expect, it } from 'vitest'
import {
  choiceField,
  flagField,
  idField,
  idListField,
  listField,
  pageField,
  readUrl,
  textField,
  writeUrl,
} from './url-state.ts'

const fields = {
  q: textField(),
  light: listField(['overdue', 'behind', 'normal']),
  unitId: idListField(),
  open: idField(),
  sort: choiceField(['due', 'light'], 'due'),
  mine: flagField(),
  page: pageField(),
}
const [a, b] = ['11111111-2222-4333-8444-555555555555', '99999999-2222-4333-8444-555555555555']
const read = (text: string) => readUrl(fields, new URLSearchParams(text))
const write = (values: Parameters<typeof writeUrl<typeof fields>>[1], text = '') =>
  writeUrl(fields, values, new URLSearchParams(text)).toString()

describe('filters in the address', () => {
  it('reads every kind of field', () => {
    expect(read(`q=道路&light=overdue,behind&unitId=${a},${b}&open=${a}&sort=light&mine=1&page=3`)).toEqual({
      q: '道路',
      light: ['overdue', 'behind'],
      unitId: [a, b],
      open: a,
      sort: 'light',
      mine: true,
      page: 3,
    })
  })

  it('reads an empty address as the defaults', () => {
    expect(read('')).toEqual({ q: '', light: [], unitId: [], open: '', sort: 'due', mine: false, page: 1 })
  })

  it.each([
    ['light=purple,behind', 'light', ['behind']],
    ['sort=beauty', 'sort', 'due'],
    ['page=0', 'page', 1],
    ['page=-2', 'page', 1],
    ['page=1.5', 'page', 1],
    ['page=abc', 'page', 1],
    ['page=401', 'page', 1],
    [`q=${'长'.repeat(61)}`, 'q', '长'.repeat(60)],
    ['unitId=abc,7', 'unitId', []],
    ['open=abc', 'open', ''],
    ['mine=yes', 'mine', false],
  ] as const)('reads nonsense as the default: %s', (text, name, value) => {
    expect(read(text)[name]).toEqual(value)
  })

  it('leaves defaults out of the address', () => {
    expect(write({ q: '  ', light: [], sort: 'due', mine: false, page: 1 }, 'q=x&page=4&mine=1')).toBe('')
  })

  it('changes only what is given and leaves strangers alone', () => {
    expect(write({ light: ['overdue'] }, 'q=x&open=m1')).toBe('q=x&open=m1&light=overdue')
  })

  it('reads back what it wrote', () => {
    const values = {
      q: '50% & 更多',
      light: ['normal'] as const,
      unitId: [a ?? '', b ?? ''],
      open: '',
      sort: 'light' as const,
      mine: true,
      page: 12,
    }
    expect(read(write(values))).toEqual(values)
  })
})
