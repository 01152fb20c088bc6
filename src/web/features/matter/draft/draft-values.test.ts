import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { bodyOfDraft, type DraftValues } from './draft-values.ts'

const values: DraftValues = {
  source: 'key-project',
  title: '建成城北污水处理厂二期工程',
  category: 'general',
  leadUnitId: 'lead',
  dueOn: '2027-03-31' as LocalDate,
}

describe('the draft a form stands for', () => {
  it('R3.1.2 keeps the deadline where the source offers no choice of timing', () => {
    expect(bodyOfDraft(values, null)).toMatchObject({ dueOn: '2027-03-31', reviewOn: null })
  })

  it('R3.1.2 sends the review date of work without a deadline, and no deadline typed before', () => {
    const body = bodyOfDraft(
      { ...values, source: 'long-term', timing: 'cycle', reviewOn: '2027-06-30' as LocalDate },
      null,
    )
    expect(body).toMatchObject({ dueOn: null, reviewOn: '2027-06-30' })
  })

  it('R3.1.1 leads with one unit and leaves out lines without a unit', () => {
    const body = bodyOfDraft({ ...values, others: [{ unitId: 'other', duty: '配合' }, {}] }, null)
    expect(body.units.map((unit) => [unit.unitId, unit.role])).toEqual([
      ['lead', 'lead'],
      ['other', 'supporting'],
    ])
  })

  it('R2.7 sends an instruction only with a leader instruction', () => {
    expect(bodyOfDraft({ ...values, instructionText: '请抓紧' }, null).instructionText).toBe('')
    expect(
      bodyOfDraft({ ...values, source: 'leader-instruction', instructionText: '请抓紧' }, null)
        .instructionText,
    ).toBe('请抓紧')
  })
})
