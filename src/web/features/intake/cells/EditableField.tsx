import { Button, Input, type InputRef } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeRow } from '../../../../contract/intake-fields.ts'
import type { LedgerField } from '../../../../domain/intake/ledger/ledger-fields.ts'
import { UnitPicker } from './UnitPicker.tsx'
import type { RowActs } from './use-row-acts.ts'
import { typedText, useRowWords } from './use-row-words.ts'

interface Props {
  row: IntakeRow
  field: LedgerField
  acts: RowActs
  /** Off once the batch is imported. */
  readOnly?: boolean
  /** Shows the source's words below where they read otherwise. */
  withSource?: boolean
}

const unitFields: readonly LedgerField[] = ['lead', 'responsible', 'supporting']
const longFields: readonly LedgerField[] = ['content', 'standard', 'lastProgress']

/** One field of a row: what it is imported as; a click types over it, Enter saves, Escape leaves it. */
export function EditableField({ row, field, acts, readOnly, withSource }: Props) {
  const { t } = useTranslation('intake')
  const { understood } = useRowWords()
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const value = understood(row, field)
  const source = row.source[field] ?? ''
  const wrong = row.problems.some((problem) => problem.field === field && problem.severity === 'error')
  const differs = source !== '' && source !== value
  const leave = () => {
    setEditing(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  const save = async (text: string | null) => {
    if (text === typedText(row, field)) return leave()
    if (await acts.correct(row, field, text)) leave()
  }
  if (editing) return <Editor row={row} field={field} onSave={save} onLeave={leave} />
  const shown = value || (wrong ? typedText(row, field) : '')
  return (
    <div className="ls-cell">
      {readOnly ? (
        <span>{shown || '—'}</span>
      ) : (
        <button
          ref={button}
          type="button"
          className={wrong ? 'ls-cell-value ls-cell-wrong' : 'ls-cell-value'}
          onClick={() => setEditing(true)}
        >
          <span className="ls-visually-hidden">{t('act.edit', { field: t(`field.${field}`) })} </span>
          {shown || '—'}
        </button>
      )}
      {withSource && differs && <div className="ls-cell-source">{t('row.beforeEdit', { text: source })}</div>}
      {!readOnly && row.edits[field] !== undefined && (
        <Button
          size="small"
          type="link"
          className="ls-cell-undo"
          onClick={() => void acts.correct(row, field, null)}
        >
          {t('act.undoEdit')}
        </Button>
      )}
    </div>
  )
}

interface EditorProps {
  row: IntakeRow
  field: LedgerField
  onSave: (text: string) => Promise<void>
  onLeave: () => void
}

function Editor({ row, field, onSave, onLeave }: EditorProps) {
  const { t } = useTranslation('intake')
  const [text, setText] = useState(typedText(row, field))
  const input = useRef<InputRef>(null)
  const label = t(`field.${field}`)
  const units = unitFields.includes(field)
  useEffect(() => input.current?.focus({ cursor: 'all' }), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onLeave()
    }
    if (
      event.key === 'Enter' &&
      !event.nativeEvent.isComposing &&
      (!longFields.includes(field) || event.ctrlKey)
    ) {
      event.preventDefault()
      void onSave(text)
    }
  }
  const pick = (name: string) => void onSave(field === 'lead' || text === '' ? name : `${text}、${name}`)
  return (
    <div className="ls-cell-editor">
      {longFields.includes(field) ? (
        <Input.TextArea
          autoFocus
          aria-label={label}
          value={text}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      ) : (
        <Input
          ref={input}
          aria-label={label}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      )}
      {units && <UnitPicker label={t('act.chooseUnit')} onPick={(unit) => pick(unit.name)} />}
      <div className="ls-cell-acts">
        <Button size="small" type="primary" onClick={() => void onSave(text)}>
          {t('act.save')}
        </Button>
        <Button size="small" onClick={onLeave}>
          {t('act.close')}
        </Button>
      </div>
    </div>
  )
}
