import { ApiError } from '../../../lib/api-error.ts'

/** Where the body's fields stand in the form: units are one leader and a list of others there. */
const places: readonly [RegExp, string][] = [
  [/^units\.0\.unitId$/, 'leadUnitId'],
  [/^units\.0\.personId$/, 'leadPersonId'],
  [/^units\.0\.duty$/, 'leadDuty'],
  [/^fileIds.*/, 'files'],
]

/** A refusal with the paths the form knows its fields by. */
export function asFormProblems(error: ApiError): ApiError {
  const fields = error.fields.map((problem) => {
    const other = /^units\.(\d+)\.(.+)$/.exec(problem.path)
    if (other && Number(other[1]) > 0)
      return { ...problem, path: `others.${Number(other[1]) - 1}.${other[2]}` }
    const place = places.find(([pattern]) => pattern.test(problem.path))
    return place ? { ...problem, path: place[1] } : problem
  })
  const { status, code, message, details, requestId } = error
  return new ApiError({ status, code, message, fields, details, requestId })
}
