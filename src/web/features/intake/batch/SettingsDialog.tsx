import { Button, Form, Input, Modal, Radio, Select, TreeSelect } from 'antd'
import { useTranslation } from 'react-i18next'
import { changeIntakeSettings, readIntakeBatch } from '../../../../contract/intake.ts'
import { listCategories } from '../../../../contract/matter-list.ts'
import { type SourceKind, sourceKinds } from '../../../../domain/matters/matter-sources.ts'
import { createOperation } from '../../../../domain/permissions/permission-matrix.ts'
import { showFieldErrors } from '../../../lib/field-errors.ts'
import { useMe } from '../../../lib/session.ts'
import { useCommand } from '../../../lib/use-command.ts'
import { useRead } from '../../../lib/use-read.ts'
import type { BatchDetail } from './batch-detail.ts'

interface Values {
  source: SourceKind
  category: string
  documentDate: string
  documentTitle: string
  kind: 'table' | 'text'
}

/** What holds for every row of the file unless the row says otherwise. */
export function SettingsDialog({ batch, onClose }: { batch: BatchDetail; onClose: () => void }) {
  const { t } = useTranslation(['intake', 'matter-words', 'ui'])
  const { operations } = useMe()
  const [form] = Form.useForm<Values>()
  const categories = useRead(listCategories, {}, { staleTime: 600_000 }).data?.categories ?? []
  const apply = useCommand(changeIntakeSettings, {
    invalidates: [readIntakeBatch],
    onSuccess: onClose,
    onError: (error) => showFieldErrors(form, error).length === 0 && error.fields.length > 0,
  })
  const finish = (values: Values) =>
    void apply.run({ params: { batchId: batch.id }, body: values, version: batch.version })
  return (
    <Modal
      open
      title={t('settings.title')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('ui:cancel')}
        </Button>,
        <Button key="apply" type="primary" loading={apply.pending} onClick={() => form.submit()}>
          {t('settings.apply')}
        </Button>,
      ]}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...batch.settings, kind: batch.kind ?? 'table' }}
        onFinish={finish}
      >
        <Form.Item name="documentTitle" label={t('settings.documentTitle')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="source" label={t('settings.source')}>
          <Select
            options={sourceKinds
              .filter((source) => operations.includes(createOperation(source)))
              .map((source) => ({ value: source, label: t(`matter-words:source.${source}`) }))}
          />
        </Form.Item>
        <Form.Item name="category" label={t('settings.category')}>
          <TreeSelect
            treeDefaultExpandAll
            treeData={categories
              .filter((category) => !category.retired)
              .map((category) => ({
                id: category.code,
                pId: category.parent ?? 0,
                value: category.code,
                title: category.name,
              }))}
            treeDataSimpleMode
          />
        </Form.Item>
        <Form.Item
          name="documentDate"
          label={t('settings.documentDate')}
          extra={t('settings.documentDateHint')}
        >
          <Input maxLength={10} />
        </Form.Item>
        {batch.format === 'docx' && (
          <Form.Item name="kind" label={t('settings.kind')}>
            <Radio.Group
              options={[
                { value: 'table', label: t('settings.asTable') },
                { value: 'text', label: t('settings.asText') },
              ]}
            />
          </Form.Item>
        )}
      </Form>
      {(batch.kind === 'text' || batch.format === 'docx') && (
        <p className="ls-quiet">{t('settings.rereads')}</p>
      )}
    </Modal>
  )
}
