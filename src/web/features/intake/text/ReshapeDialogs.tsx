import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { addIntakeRow, listIntakeRows, readIntakeBatch, splitIntakeRow } from '../../../../contract/intake.ts'
import type { IntakeRow } from '../../../../contract/intake-fields.ts'
import { useCommand } from '../../../lib/use-command.ts'
import type { Selected } from './SourceText.tsx'

const stale = [listIntakeRows, readIntakeBatch]
const longest = 200

/** Two matters out of one; their names are proposed from the clauses of the sentence. */
export function SplitDialog({
  batchId,
  row,
  onClose,
}: {
  batchId: string
  row: IntakeRow
  onClose: () => void
}) {
  const { t } = useTranslation('intake')
  const [form] = Form.useForm<{ firstTitle: string; secondTitle: string }>()
  const split = useCommand(splitIntakeRow, { invalidates: stale, onSuccess: onClose })
  const [first = '', ...rest] = row.draft.title.split(/[,，;；、]/)
  const initial = { firstTitle: first, secondTitle: rest.join('，') || row.draft.title }
  return (
    <Modal
      open
      title={t('text.splitTitle')}
      okText={t('act.split')}
      confirmLoading={split.pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(body) =>
          void split.run({ params: { batchId, rowNo: row.rowNo }, body, version: row.version })
        }
      >
        <Form.Item
          name="firstTitle"
          label={t('text.splitFirst')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input autoFocus maxLength={longest} onPressEnter={() => form.submit()} />
        </Form.Item>
        <Form.Item
          name="secondTitle"
          label={t('text.splitSecond')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={longest} onPressEnter={() => form.submit()} />
        </Form.Item>
      </Form>
      <p className="ls-quiet">{t('text.splitHint')}</p>
    </Modal>
  )
}

/** A matter out of the selected part of the text. */
export function AddDialog(props: {
  batchId: string
  selected: Selected
  onAdded: (rowNo: number) => void
  onClose: () => void
}) {
  const { batchId, selected, onAdded, onClose } = props
  const { t } = useTranslation('intake')
  const [form] = Form.useForm<{ title: string }>()
  const add = useCommand(addIntakeRow, {
    invalidates: stale,
    onSuccess: (row) => {
      onClose()
      onAdded(row.rowNo)
    },
  })
  const { start, end, text } = selected
  return (
    <Modal
      open
      title={t('text.addTitle')}
      okText={t('act.add')}
      confirmLoading={add.pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ title: text.replace(/\s+/g, '').slice(0, longest) }}
        onFinish={({ title }) => void add.run({ params: { batchId }, body: { start, end, title } })}
      >
        <Form.Item name="title" label={t('text.addName')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea autoFocus autoSize maxLength={longest} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
