import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResponseOutput } from '../../../contract/endpoint.ts'
import { actOnMatters } from '../../../contract/matter-list.ts'
import { useCommand } from '../../lib/use-command.ts'
import { Effects } from '../../ui/ConfirmSummary.tsx'
import type { BulkAction } from './bulk-action.ts'
import type { Row } from './MatterDue.tsx'
import { OutcomeList } from './OutcomeList.tsx'

type Results = ResponseOutput<typeof actOnMatters>['results']

interface Props {
  action: BulkAction
  rows: readonly Row[]
  onClose: () => void
  /** After something was done: the selection has served. */
  onDone: () => void
}

const mostAtOnce = 200
const namedAtMost = 6

/** One act on many matters: first what will happen and to whom, then what became of each. */
export function BulkDialog({ action, rows, onClose, onDone }: Props) {
  const { t } = useTranslation('matters')
  const { t: word } = useTranslation('matter-words')
  const { t: ui } = useTranslation('ui')
  const [fitting] = useState(() =>
    rows.filter((row) => row.allowedActions.includes(action)).slice(0, mostAtOnce),
  )
  const [reason, setReason] = useState('')
  const [results, setResults] = useState<Results>()
  const command = useCommand(actOnMatters, { onSuccess: (answer) => setResults(answer.results) })
  const act = word(`action.${action}`)
  const run = () =>
    command.run({
      body: {
        action,
        items: fitting.map(({ id, version }) => ({ id, version })),
        ...(reason.trim().length >= 2 ? { reason: reason.trim() } : {}),
      },
    })
  if (results) {
    return (
      <Modal
        open
        title={t('bulk.resultTitle', { act })}
        onCancel={onDone}
        footer={
          <Button type="primary" onClick={onDone}>
            {ui('close')}
          </Button>
        }
      >
        <OutcomeList act={act} rows={fitting} results={results} />
      </Modal>
    )
  }
  const units = new Set(fitting.map((row) => row.leadUnit.id)).size
  const left = rows.length - fitting.length
  return (
    <Modal
      open
      title={t('bulk.title', { act, number: fitting.length })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {ui('cancel')}
        </Button>,
        <Button
          key="run"
          type="primary"
          danger={action === 'delete-draft'}
          loading={command.pending}
          onClick={() => void run()}
        >
          {t('bulk.act', { act, number: fitting.length })}
        </Button>,
      ]}
    >
      <ul className="ls-bulk-titles">
        {fitting.slice(0, namedAtMost).map((row) => (
          <li key={row.id}>
            {row.title} <span className="ls-quiet">{row.leadUnit.shortName}</span>
          </li>
        ))}
        {fitting.length > namedAtMost && (
          <li className="ls-quiet">{t('bulk.andMore', { number: fitting.length - namedAtMost })}</li>
        )}
      </ul>
      <Effects
        title={ui('confirm.whatHappens')}
        effects={[
          t(`bulk.effect.${action}`, { number: fitting.length, units }),
          ...(left > 0 ? [t('bulk.leftOut', { number: left, act })] : []),
        ]}
      />
      {(action === 'remind' || action === 'submit') && (
        <div className="ls-bulk-reason">
          <label htmlFor="bulk-reason">{t(`bulk.reason.${action}`)}</label>
          <Input.TextArea
            id="bulk-reason"
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={action === 'remind' ? 500 : 1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      {command.error && <Alert type="error" title={command.error.message} />}
    </Modal>
  )
}
