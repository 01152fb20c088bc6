import { ApiError } from '../../../lib/api-error.ts'

/** Where the body's fields stand in the form: units are one leader and a list of others there. */
const places: readonly [RegExp, string][] = [
  [/^units\.0\.unitId$/, 'leadUnitId'],
  [/^units\.0\.personId$/, 'leadPersonId'],
  [/^units\.0\.duty$/, 'leadDuty'],
  [/^fileIds.*/, 'files'],
]

const withPaths = (error: ApiError, pathOf: (path: string) => string): ApiError => {
  const { status, code, message, details, requestId } = error
  const fields = error.fields.map((problem) => ({ ...problem, path: pathOf(problem.path) }))
  return new ApiError({ status, code, message, fields, details, requestId })
}

/** A refusal with the paths the form of a draft knows its fields by. */
export const asFormProblems = (error: ApiError): ApiError =>
  withPaths(error, (path) => {
    const other = /^units\.(\d+)\.(.+)$/.exec(path)
    if (other && Number(other[1]) > 0) return `others.${Number(other[1]) - 1}.${other[2]}`
    return places.find(([pattern]) => pattern.test(path))?.[1] ?? path
  })

/** The same for the form of a break-down, where every child has one unit. */
export const asChildProblems = (error: ApiError): ApiError =>
  withPaths(error, (path) => path.replace(/^(children\.\d+)\.units\.0\./, '$1.'))
