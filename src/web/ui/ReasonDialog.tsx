import { Alert, Button, Form, Input, Modal } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../lib/api-error.ts'
import { showFieldErrors } from '../lib/field-errors.ts'
import { useFormDraft } from '../lib/use-draft.ts'
import { Effects } from './ConfirmSummary.tsx'

interface Props {
  title: string
  /** What will happen and to whom, one sentence each. */
  effects?: readonly ReactNode[]
  /** Names the draft: `return.<matterId>`. */
  draftKey: string
  /** A verb: 退回, 同意延期. */
  confirm: string
  reasonLabel?: string
  /** False where a reason is welcome but not asked for. */
  required?: boolean
  danger?: boolean
  /** Wider where the dialog shows a table. */
  width?: number
  pending?: boolean
  /** The refusal of the last attempt; field problems go to their items. */
  error?: ApiError | undefined
  /** Further form items, by their names in the body. */
  children?: ReactNode
  /** Carries the act out; resolves with undefined when it was refused, which keeps the dialog open. */
  onConfirm: (values: Record<string, unknown> & { reason: string }) => Promise<unknown>
  onClose: () => void
}

/** An act that needs a reason. Draw it only while it is open: `{asking && <ReasonDialog … />}`. */
export function ReasonDialog(props: Props) {
  const { t } = useTranslation('ui')
  const [form] = Form.useForm()
  const draft = useFormDraft(props.draftKey)
  const [left, setLeft] = useState<string[]>([])
  const { error } = props
  useEffect(() => {
    setLeft(error ? leftOver(showFieldErrors(form, error), error) : [])
  }, [error, form])
  const required = props.required ?? true
  const finish = async (values: Record<string, unknown> & { reason?: string }) => {
    const result = await props.onConfirm({ ...values, reason: values.reason?.trim() ?? '' })
    if (result === undefined) return
    draft.clear()
    props.onClose()
  }
  return (
    <Modal
      open
      title={props.title}
      footer={null}
      width={props.width ?? 520}
      onCancel={props.onClose}
      mask={{ closable: false }}
    >
      {draft.restored && <p className="ls-quiet">{t('reason.restored')}</p>}
      {left.length > 0 && <Alert type="error" title={left.join(' ')} className="ls-gap-below" />}
      <Form
        form={form}
        layout="vertical"
        initialValues={draft.values}
        onValuesChange={draft.onValuesChange}
        onFinish={finish}
      >
        {props.children}
        <Form.Item
          name="reason"
          label={props.reasonLabel ?? t('reason.label')}
          rules={
            required ? [{ required: true, whitespace: true, min: 2, message: t('reason.tooShort') }] : []
          }
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
        </Form.Item>
        {props.effects && props.effects.length > 0 && (
          <Effects title={t('reason.consequences')} effects={props.effects} />
        )}
        <div className="ls-actions ls-actions-end">
          <Button onClick={props.onClose}>{t('cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            danger={props.danger ?? false}
            loading={props.pending ?? false}
          >
            {props.confirm}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}

/** What no form item shows: the problems of other fields, or the refusal itself when it names none. */
const leftOver = (problems: readonly { message: string }[], error: ApiError): string[] =>
  error.fields.length === 0 ? [error.message] : problems.map((problem) => problem.message)
