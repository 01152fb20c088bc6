import type { FormInstance } from 'antd'
import { describe, expect, it } from 'vitest'
import { ApiError } from './api-error.ts'
import { namePathOf, showFieldErrors } from './field-errors.ts'

/** A form that has these items and remembers what was marked. */
function formWith(...items: string[]) {
  const marked: unknown[] = []
  const scrolledTo: unknown[] = []
  const form = {
    getFieldsError: () => items.map((item) => ({ name: item.split('.'), errors: [] })),
    setFields: (fields: unknown[]) => void marked.push(...fields),
    scrollToField: (name: unknown) => void scrolledTo.push(name),
  }
  return { form: form as unknown as FormInstance, marked, scrolledTo }
}

const refusal = (...paths: string[]) =>
  new ApiError({
    status: 400,
    code: 'invalid-input',
    message: '有几处需要改正',
    fields: paths.map((path) => ({ path, code: 'required', message: `${path} 必填` })),
  })

describe('field problems of the server', () => {
  it('are named the way form items are', () => {
    expect(namePathOf('milestones.0.dueOn')).toEqual(['milestones', 0, 'dueOn'])
    expect(namePathOf('title')).toEqual(['title'])
  })

  it('are marked on their items, the first brought into view', () => {
    const { form, marked, scrolledTo } = formWith('title', 'milestones.0.dueOn')
    expect(showFieldErrors(form, refusal('title', 'milestones.0.dueOn'))).toEqual([])
    expect(marked).toEqual([
      { name: ['title'], errors: ['title 必填'] },
      { name: ['milestones', 0, 'dueOn'], errors: ['milestones.0.dueOn 必填'] },
    ])
    expect(scrolledTo).toEqual([['title']])
  })

  it('are handed back when no item shows them', () => {
    const { form, marked, scrolledTo } = formWith('title')
    expect(showFieldErrors(form, refusal('fileIds.2')).map((problem) => problem.path)).toEqual(['fileIds.2'])
    expect(marked).toEqual([])
    expect(scrolledTo).toEqual([])
  })
})
