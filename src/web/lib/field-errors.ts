import type { FormInstance } from 'antd'
import type { FieldProblem } from '../../contract/error-codes.ts'
import type { ApiError } from './api-error.ts'

/** `milestones.0.dueOn` → `['milestones', 0, 'dueOn']`, the way form items are named. */
export const namePathOf = (path: string): (string | number)[] =>
  path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

/**
 * Marks every field problem of a refusal on its form item and brings the first into view. Returns those that belong to no item
 * of the form: the caller says them above it.
 */
export function showFieldErrors(form: FormInstance, error: ApiError): FieldProblem[] {
  const items = new Set(form.getFieldsError().map((item) => item.name.join('.')))
  const left: FieldProblem[] = []
  const marked: { name: (string | number)[]; errors: string[] }[] = []
  for (const problem of error.fields) {
    if (items.has(problem.path)) marked.push({ name: namePathOf(problem.path), errors: [problem.message] })
    else left.push(problem)
  }
  form.setFields(marked)
  const first = marked[0]
  if (first) form.scrollToField(first.name, { block: 'center', focus: true })
  return left
}
