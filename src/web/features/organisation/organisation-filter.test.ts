import { describe, expect, it } from 'vitest'
import type { UnitRow } from '../../../contract/organisation.ts'
import { readUrl } from '../../lib/url-state.ts'
import { matchesUnit, organisationFields } from './organisation-filter.ts'

const town: UnitRow = {
  id: 'u1',
  name: '清河市城关镇人民政府',
  shortName: '城关镇',
  kind: 'town',
  cohort: 'towns',
  parentId: null,
  protocolOrder: 1,
  hasArrangement: false,
  endedOn: null,
  version: 1,
  principals: [
    { postId: 'p', personId: 'x', name: '城关镇党委书记', kind: 'party-secretary', title: '党委书记' },
  ],
  liaisons: [],
  people: 1,
  vacancies: ['government-head'],
  pendingPosts: 0,
  pinyin: 'qinghe qh chengguanzhen cgz',
}

const matches = (address: string) =>
  matchesUnit(town, readUrl(organisationFields, new URLSearchParams(address)))

describe('finding units', () => {
  it('finds by name, initials and the people at the head', () => {
    expect(matches('')).toBe(true)
    expect(matches('q=城关')).toBe(true)
    expect(matches('q=CGZ')).toBe(true)
    expect(matches('q=党委书记')).toBe(true)
    expect(matches('q=教育')).toBe(false)
  })

  it('finds what is still missing: vacant principals’ posts and units without own arrangements (R1.6)', () => {
    expect(matches('gap=vacant')).toBe(true)
    expect(matches('gap=owing')).toBe(true)
    expect(matches('gap=pending')).toBe(false)
    expect(matches('kind=department')).toBe(false)
  })
})
