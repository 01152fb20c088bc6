import type { UnitKind } from '../../organisation/unit-kinds.ts'
import { recogniseUnit, splitUnitList } from '../unit-recognition.ts'
import type { DirectoryUnit, DraftUnit, RowContext, RowProblem } from './draft-row.ts'
import type { LedgerField } from './ledger-fields.ts'

/** A class of units (各镇、各街道) by the words it names; expanded only when a person confirms it. */
const classes: readonly (readonly [RegExp, readonly UnitKind[]])[] = [
  [/镇街区|镇街园区|镇\(?街\)?区/, ['town', 'subdistrict', 'zone']],
  [/镇街|镇办|镇[、(]?街道/, ['town', 'subdistrict']],
  [/镇|乡/, ['town']],
  [/街道|办事处/, ['subdistrict']],
  [/园区|开发区|功能区/, ['zone']],
]

export interface UnitCell {
  units: DraftUnit[]
  problems: RowProblem[]
}

/**
 * Reads a cell of unit names: several joined by 、,; line breaks or blanks; each found by full or short name, alias, former name
 * or a name one character away. A name nobody knows stays as written.
 */
export function readUnitCell(text: string, field: LedgerField, context: RowContext): UnitCell {
  const problems: RowProblem[] = []
  const units: DraftUnit[] = []
  const report = (
    code: RowProblem['code'],
    severity: RowProblem['severity'],
    name: string,
    more: { params?: Record<string, string>; unitIds?: readonly string[] } = {},
  ) => {
    const { params = {}, unitIds } = more
    problems.push({ field, severity, code, params: { name, ...params }, ...(unitIds ? { unitIds } : {}) })
  }
  for (const name of splitUnitList(asList(text))) {
    if (/^(?:\/|无|—+|-+)$/.test(name)) continue
    const found = recogniseUnit(name, context.units)
    if (found && 'unitId' in found) {
      if (units.some((unit) => unit.unitId === found.unitId)) continue
      units.push({ name, unitId: found.unitId })
      if (found.how === 'typo')
        report('unit-by-typo', 'warning', name, { params: { unit: nameOf(context, found.unitId) } })
      continue
    }
    units.push({ name, unitId: null })
    if (found) report('unit-ambiguous', 'error', name, { unitIds: found.candidates })
    else if (/^(?:市直|全市)?各/.test(name)) {
      report('unit-class', 'error', name, { unitIds: unitsOfClass(name, context.directory) })
    } else report('unit-unknown', 'error', name)
  }
  return { units, problems }
}

export const nameOf = (context: Pick<RowContext, 'directory'>, unitId: string): string =>
  context.directory.find((unit) => unit.unitId === unitId)?.name ?? unitId

/** Line breaks, semicolons and blanks between whole names separate; blanks inside a name (市 教 育 局) are dropped. */
function asList(text: string): string {
  const lines = text
    .replace(/[\r\n;|\uff1b\uff5c]+/g, '、')
    .replace(/[ \t\u3000\u00a0]*、[、 \t\u3000]*/g, '、')
  const parts = lines.trim().split(/[ \t\u3000\u00a0]+/)
  return parts.every((part) => part.length >= 3) ? parts.join('、') : parts.join('')
}

function unitsOfClass(name: string, directory: readonly DirectoryUnit[]): string[] {
  const kinds = classes.find(([pattern]) => pattern.test(name))?.[1] ?? []
  return directory.filter((unit) => kinds.includes(unit.kind)).map((unit) => unit.unitId)
}
