import { describe, expect, it } from 'vitest'
import { ApiError } from '../../../lib/api-error.ts'
import { asChildProblems, asFormProblems } from './form-problems.ts'

const refusal = (...paths: string[]) =>
  new ApiError({
    status: 400,
    code: 'invalid-input',
    message: '',
    fields: paths.map((path) => ({ path, code: 'wrong', message: path })),
  })
const pathsOf = (error: ApiError) => error.fields.map((field) => field.path)

describe('a refusal at the fields of the form', () => {
  it('finds the lead, the other units and the files of a draft', () => {
    expect(
      pathsOf(
        asFormProblems(refusal('units.0.unitId', 'units.2.duty', 'fileIds.1', 'title', 'units.0.duty')),
      ),
    ).toEqual(['leadUnitId', 'others.1.duty', 'files', 'title', 'leadDuty'])
  })

  it('finds the one unit of every child of a break-down', () => {
    expect(
      pathsOf(
        asChildProblems(
          refusal('children.1.units.0.unitId', 'children.0.units.0.personId', 'children.0.dueOn'),
        ),
      ),
    ).toEqual(['children.1.unitId', 'children.0.personId', 'children.0.dueOn'])
  })
})
