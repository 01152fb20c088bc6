import { Button, Form, Input, Select } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { listIntakeBatches, startTextIntake } from '../../../contract/intake.ts'
import { longestIntakeText } from '../../../contract/intake-fields.ts'
import { type SourceKind, sourceKinds } from '../../../domain/matters/matter-sources.ts'
import { createOperation } from '../../../domain/permissions/permission-matrix.ts'
import { showFieldErrors } from '../../lib/field-errors.ts'
import { newId } from '../../lib/new-id.ts'
import { useMe } from '../../lib/session.ts'
import { useCommand } from '../../lib/use-command.ts'
import { useFormDraft } from '../../lib/use-draft.ts'

interface Values {
  title?: string
  text: string
  documentDate?: string
  source: SourceKind
}

/** A document as pasted text; what was pasted survives a reload. */
export function PasteText({
  onStarted,
  onClose,
}: {
  onStarted: (batch: { id: string }) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['intake', 'matter-words', 'ui'])
  const { operations } = useMe()
  const [form] = Form.useForm<Values>()
  const draft = useFormDraft('intake.paste')
  const start = useCommand(startTextIntake, {
    invalidates: [listIntakeBatches],
    onSuccess: (batch) => {
      draft.clear()
      onStarted(batch)
    },
    onError: (error) => showFieldErrors(form, error).length === 0 && error.fields.length > 0,
  })
  useEffect(() => form.getFieldInstance('text')?.focus(), [form])
  const finish = ({ title = '', text, documentDate = '', source }: Values) =>
    void start.run({ body: { id: newId(), title, text, documentDate, source } })
  return (
    <section className="ls-paste" aria-labelledby="paste-title">
      <h2 id="paste-title">{t('paste.title')}</h2>
      {draft.restored && <p className="ls-quiet">{t('paste.restored')}</p>}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ source: 'decision', ...draft.values }}
        onValuesChange={draft.onValuesChange}
        onFinish={finish}
      >
        <Form.Item name="text" label={t('paste.text')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 10, maxRows: 24 }} maxLength={longestIntakeText} showCount />
        </Form.Item>
        <div className="ls-paste-facts">
          <Form.Item name="title" label={t('paste.name')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="documentDate" label={t('paste.date')} extra={t('paste.dateHint')}>
            <Input maxLength={10} />
          </Form.Item>
          <Form.Item name="source" label={t('paste.source')}>
            <Select
              options={sourceKinds
                .filter((source) => operations.includes(createOperation(source)))
                .map((source) => ({ value: source, label: t(`matter-words:source.${source}`) }))}
            />
          </Form.Item>
        </div>
        <div className="ls-actions">
          <Button type="primary" htmlType="submit" loading={start.pending}>
            {t('paste.start')}
          </Button>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
        </div>
      </Form>
    </section>
  )
}
