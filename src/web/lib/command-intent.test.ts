import { describe, expect, it } from 'vitest'
import { ApiError } from './api-error.ts'
import { createCommandIntent } from './command-intent.ts'

const failed = (status: number) => new ApiError({ status, code: 'internal-error', message: '出错' })

describe('the id of an intent', () => {
  it('stays the same for the same input while nobody knows the outcome', () => {
    const intent = createCommandIntent()
    const first = intent.idFor({ name: '甲' })
    expect(intent.idFor({ name: '甲' })).toBe(first)
    intent.ended(failed(0))
    expect(intent.idFor({ name: '甲' })).toBe(first)
    intent.ended(failed(503))
    expect(intent.idFor({ name: '甲' })).toBe(first)
  })

  it('is a new one once the command took effect', () => {
    const intent = createCommandIntent()
    const first = intent.idFor({ name: '甲' })
    intent.ended()
    expect(intent.idFor({ name: '甲' })).not.toBe(first)
  })

  it('is a new one after a refusal', () => {
    const intent = createCommandIntent()
    const first = intent.idFor({ name: '甲' })
    intent.ended(failed(412))
    expect(intent.idFor({ name: '甲' })).not.toBe(first)
  })

  it('is a new one for another input, even after the network broke', () => {
    const intent = createCommandIntent()
    const first = intent.idFor({ name: '甲' })
    intent.ended(failed(0))
    expect(intent.idFor({ name: '乙' })).not.toBe(first)
  })
})
