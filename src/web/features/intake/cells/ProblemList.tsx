import { ExclamationCircleFilled, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IntakeRow, RowProblemOut } from '../../../../contract/intake-fields.ts'
import { UnitPicker } from './UnitPicker.tsx'
import type { RowActs } from './use-row-acts.ts'
import { typedText, useRowWords } from './use-row-words.ts'
import { useUnits } from './use-units.ts'

interface Props {
  row: IntakeRow
  problems: readonly RowProblemOut[]
  acts: RowActs
  readOnly?: boolean
}

/** What is wrong or uncertain, in words, each with the nearest way to settle it. */
export function ProblemList({ row, problems, acts, readOnly }: Props) {
  const { t } = useTranslation('intake')
  const { problem: wordsOf } = useRowWords()
  if (problems.length === 0) return null
  return (
    <ul className="ls-problems">
      {problems.map((problem) => (
        <li
          key={`${problem.field} ${problem.code} ${String(problem.params.name ?? '')}`}
          className={`ls-problem-${problem.severity}`}
        >
          {problem.severity === 'error' ? (
            <ExclamationCircleFilled aria-hidden="true" />
          ) : (
            <WarningFilled aria-hidden="true" />
          )}
          <span>
            <span className="ls-visually-hidden">{t(`severity.${problem.severity}`)} </span>
            {wordsOf(problem)}
          </span>
          {!readOnly && <Remedy row={row} problem={problem} acts={acts} />}
        </li>
      ))}
    </ul>
  )
}

function Remedy({ row, problem, acts }: { row: IntakeRow; problem: RowProblemOut; acts: RowActs }) {
  const { t } = useTranslation('intake')
  const units = useUnits()
  const { code, field, params, unitIds } = problem
  const name = String(params.name ?? '')
  if (code === 'duplicate-open') return <Link to={`/matters/${params.matterId}`}>{t('act.see')}</Link>
  if (code === 'unit-class' && unitIds && unitIds.length > 0) {
    const names = units.filter((unit) => unitIds.includes(unit.id)).map((unit) => unit.shortName)
    const expanded = typedText(row, field).replace(name, names.join('、'))
    return (
      <Button size="small" onClick={() => void acts.correct(row, field, expanded)}>
        {t('act.expand', { number: unitIds.length })}
      </Button>
    )
  }
  if (code === 'unit-unknown' || code === 'unit-ambiguous') {
    return (
      <UnitPicker
        label={t('act.means', { name })}
        only={code === 'unit-ambiguous' ? unitIds : undefined}
        onPick={(unit) => void acts.teach(name, unit.id)}
      />
    )
  }
  return null
}
