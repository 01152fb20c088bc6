import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  open: boolean
  title: string
  /** What is about to be done: label and value, in the order of the form. */
  facts: readonly { label: string; value: ReactNode }[]
  /** What will happen and to whom, one sentence each. */
  effects: readonly ReactNode[]
  /** A verb: 立项, 销号. */
  confirm: string
  danger?: boolean
  pending?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Check your answers: before anything irreversible, what will happen and to whom. */
export function ConfirmSummary({
  open,
  title,
  facts,
  effects,
  confirm,
  danger,
  pending,
  onConfirm,
  onCancel,
}: Props) {
  const { t } = useTranslation('ui')
  return (
    <Modal
      open={open}
      title={title}
      onCancel={onCancel}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onCancel}>
          {t('cancel')}
        </Button>,
        <Button
          key="confirm"
          type="primary"
          danger={danger ?? false}
          loading={pending ?? false}
          onClick={onConfirm}
        >
          {confirm}
        </Button>,
      ]}
    >
      <dl className="ls-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {effects.length > 0 && <Effects title={t('confirm.whatHappens')} effects={effects} />}
    </Modal>
  )
}

/** The consequences of an act, as a short list. */
export function Effects({ title, effects }: { title: string; effects: readonly ReactNode[] }) {
  return (
    <div className="ls-effects">
      <strong>{title}</strong>
      <ul>
        {effects.map((effect, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sentences are fixed while the dialog is open
          <li key={index}>{effect}</li>
        ))}
      </ul>
    </div>
  )
}
