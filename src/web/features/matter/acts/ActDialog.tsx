import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readMatter } from '../../../../contract/matters.ts'
import type { ApiError } from '../../../lib/api-error.ts'
import { showFieldErrors } from '../../../lib/field-errors.ts'
import { useFormDraft } from '../../../lib/use-draft.ts'
import { usePhone } from '../../../lib/use-phone.ts'
import { Effects } from '../../../ui/ConfirmSummary.tsx'
import { UploadsContext, useUploads } from '../../../ui/uploads.ts'
import './acts.css'

interface Props<V extends object> {
  title: string
  /** What it is about: facts, a report to be answered. */
  about?: ReactNode
  /** What will happen and to whom; with a function it follows what was chosen. */
  effects?: readonly ReactNode[] | ((values: Partial<V>) => readonly ReactNode[])
  /** Names the draft: `extension.<matterId>`. */
  draftKey: string
  initial?: Partial<V>
  /** A verb of the glossary; with a function it follows what was chosen. */
  confirm: string | ((values: Partial<V>) => string)
  danger?: boolean | ((values: Partial<V>) => boolean)
  pending: boolean
  error: ApiError | undefined
  wide?: boolean
  children?: ReactNode
  /** Resolves with undefined when it was refused, which keeps the dialog open. */
  onSubmit: (values: V) => Promise<unknown>
  onClose: () => void
}

/**
 * One act on a matter: what it is about, what is asked, what will happen. What was typed survives a reload; a refusal is shown at its
 * field, or above. After somebody else's change the matter is read again, so that the next try stands on what is true now.
 */
export function ActDialog<V extends object>(props: Props<V>) {
  const { t } = useTranslation(['ui', 'matter-acts'])
  const client = useQueryClient()
  const [form] = Form.useForm()
  const draft = useFormDraft(props.draftKey)
  const [left, setLeft] = useState<string[]>([])
  const values = (Form.useWatch([], form) ?? {}) as Partial<V>
  const fields = useRef<HTMLDivElement>(null)
  const phone = usePhone()
  const uploads = useUploads()
  useEffect(() => {
    // A phone would cover half the dialog with its keyboard. On a desk: after the dialog has taken the focus for itself.
    if (phone) return
    const timer = setTimeout(
      () => fields.current?.querySelector<HTMLElement>('input, textarea')?.focus(),
      400,
    )
    return () => clearTimeout(timer)
  }, [phone])
  const { error } = props
  useEffect(() => {
    if (!error) return setLeft([])
    const unplaced = showFieldErrors(form, error)
    setLeft(error.fields.length === 0 ? [error.message] : unplaced.map((problem) => problem.message))
    if (error.code === 'version-stale' || error.status === 409) {
      void client.invalidateQueries({ queryKey: [readMatter.id] })
    }
  }, [error, form, client])
  const finish = async (all: V) => {
    if ((await props.onSubmit(all)) === undefined) return
    draft.clear()
    props.onClose()
  }
  const { confirm, danger = false, effects = [] } = props
  const happens = typeof effects === 'function' ? effects(values) : effects
  return (
    <Modal
      open
      title={props.title}
      footer={null}
      onCancel={props.onClose}
      mask={{ closable: false }}
      width={props.wide ? 720 : 520}
    >
      {draft.restored && <p className="ls-quiet">{t('ui:reason.restored')}</p>}
      <div aria-live="assertive">
        {left.length > 0 && <Alert type="error" showIcon title={left.join(' ')} className="ls-gap-below" />}
      </div>
      {props.about}
      <Form
        form={form}
        name="act"
        layout="vertical"
        scrollToFirstError={{ focus: true }}
        initialValues={{ ...props.initial, ...draft.values }}
        onValuesChange={draft.onValuesChange}
        onFinish={finish}
      >
        <div ref={fields}>
          <UploadsContext value={uploads.report}>{props.children}</UploadsContext>
        </div>
        {happens.length > 0 && <Effects title={t('ui:confirm.whatHappens')} effects={happens} />}
        <div className="ls-actions ls-actions-end">
          <Button onClick={props.onClose}>{t('ui:cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            loading={props.pending}
            disabled={uploads.sending}
            danger={typeof danger === 'function' ? danger(values) : danger}
          >
            {typeof confirm === 'function' ? confirm(values) : confirm}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}

/** The person's own words; two characters at least, so that it is a reason. */
export function ReasonItem({
  label,
  required = true,
  name = 'reason',
  hint,
}: {
  label?: string
  required?: boolean
  name?: string
  hint?: string
}) {
  const { t } = useTranslation('ui')
  return (
    <Form.Item
      name={name}
      label={label ?? t('reason.label')}
      extra={hint}
      className="ls-counted"
      rules={required ? [{ required: true, whitespace: true, min: 2, message: t('reason.tooShort') }] : []}
    >
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
    </Form.Item>
  )
}
