import { MergeCellsOutlined, SplitCellsOutlined } from '@ant-design/icons'
import { Button, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import type { IntakeRow } from '../../../../contract/intake-fields.ts'
import type { LedgerField } from '../../../../domain/intake/ledger/ledger-fields.ts'
import { EditableField } from '../cells/EditableField.tsx'
import { ProblemList } from '../cells/ProblemList.tsx'
import type { RowActs } from '../cells/use-row-acts.ts'
import { useRowWords } from '../cells/use-row-words.ts'

interface Props {
  row: IntakeRow
  place: number
  chosen: boolean
  acts: RowActs
  onChoose: () => void
  onSplit: () => void
  /** Undefined for the last one. */
  onMerge: (() => void) | undefined
}

const fields: readonly LedgerField[] = [
  'title',
  'lead',
  'responsible',
  'supporting',
  'leadOfficial',
  'due',
  'cycle',
  'standard',
]
const always: readonly LedgerField[] = ['title', 'lead', 'due', 'supporting']

/** One proposed matter: folded to a line, opened to its fields when it is chosen. */
export function DraftItem({ row, place, chosen, acts, onChoose, onSplit, onMerge }: Props) {
  const { t } = useTranslation('intake')
  const { understood } = useRowWords()
  const wrong = new Set(row.problems.map((problem) => problem.field))
  const shown = fields.filter(
    (field) => always.includes(field) || wrong.has(field) || row.source[field] || row.edits[field],
  )
  return (
    <li
      id={`draft-${row.rowNo}`}
      className={['ls-draft', chosen && 'ls-draft-chosen', !row.included && 'ls-row-out']
        .filter(Boolean)
        .join(' ')}
    >
      <div className="ls-draft-head">
        <button type="button" className="ls-draft-name" aria-expanded={chosen} onClick={onChoose}>
          <span className="ls-quiet">{t('row.item', { number: place })}</span> {row.draft.title || '—'}
        </button>
        <Switch
          size="small"
          checked={row.included}
          aria-label={`${t('act.include')} ${row.draft.title}`}
          onChange={(included) => void acts.include([row.rowNo], included)}
        />
      </div>
      {!chosen && (
        <p className="ls-draft-line">
          {[understood(row, 'lead'), understood(row, 'due')].filter(Boolean).join(' · ')}
        </p>
      )}
      {chosen && (
        <dl className="ls-row-facts">
          {shown.map((field) => {
            const why = row.evidence[field]?.why
            return (
              <div key={field}>
                <dt>{t(`field.${field}`)}</dt>
                <dd>
                  <EditableField row={row} field={field} acts={acts} withSource />
                  {why && row.edits[field] === undefined && (
                    <span className="ls-cell-source">{t(`text.why.${why as 'from-heading'}`)}</span>
                  )}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
      <ProblemList row={row} problems={row.included ? row.problems : []} acts={acts} />
      {chosen && (
        <div className="ls-actions">
          <Button size="small" icon={<SplitCellsOutlined aria-hidden="true" />} onClick={onSplit}>
            {t('act.split')}
          </Button>
          {onMerge && (
            <Button size="small" icon={<MergeCellsOutlined aria-hidden="true" />} onClick={onMerge}>
              {t('act.merge')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
