import { Alert, Button, Form, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createPerson, editPerson, type PersonDetail } from '../../../contract/people.ts'
import { showFieldErrors } from '../../lib/field-errors.ts'
import { newId } from '../../lib/new-id.ts'
import { useCommand } from '../../lib/use-command.ts'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'

/** Adds a person. Nobody needs a reason to be entered: rights come only with a confirmed post. */
export function PersonDialog({ onClose, onSaved }: { onClose: () => void; onSaved: (id: string) => void }) {
  const { t } = useTranslation('organisation')
  const { t: ui } = useTranslation('ui')
  const [id] = useState(newId)
  const [form] = Form.useForm()
  const create = useCommand(createPerson, { success: t('person.created'), onError: () => true })
  const { error } = create
  useEffect(() => {
    if (error) showFieldErrors(form, error)
  }, [error, form])
  const save = async (values: { name: string; phone?: string }) => {
    const done = await create.run({ body: { id, name: values.name, phone: values.phone ?? '' } })
    if (done) onSaved(id)
  }
  return (
    <Modal open title={t('person.createTitle')} footer={null} onCancel={onClose} mask={{ closable: false }}>
      {error && error.fields.length === 0 && <Alert type="error" title={error.message} />}
      <Form form={form} layout="vertical" onFinish={save}>
        <PersonFields />
        <p className="ls-quiet">{t('person.createEffect')}</p>
        <div className="ls-actions ls-actions-end">
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={create.pending}>
            {t('addPerson')}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}

/** Corrects a name or telephone number, with the reason. */
export function EditPersonDialog({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const { t } = useTranslation('organisation')
  const edit = useCommand(editPerson, { success: t('unit.saved') })
  return (
    <ReasonDialog
      title={t('person.editTitle')}
      draftKey={`person.${person.id}`}
      confirm={t('unit.edit')}
      reasonLabel={t('field.reason')}
      pending={edit.pending}
      error={edit.error}
      onConfirm={({ name, phone, reason }) =>
        edit.run({
          params: { personId: person.id },
          body: { name: String(name), phone: String(phone ?? ''), reason },
          version: person.version,
        })
      }
      onClose={onClose}
    >
      <PersonFields person={person} />
    </ReasonDialog>
  )
}

function PersonFields({ person }: { person?: PersonDetail }) {
  const { t } = useTranslation('organisation')
  return (
    <>
      <Form.Item
        name="name"
        label={t('field.personName')}
        rules={[{ required: true, whitespace: true }]}
        initialValue={person?.name}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="phone" label={t('field.phone')} initialValue={person?.phone}>
        <Input maxLength={30} inputMode="tel" />
      </Form.Item>
    </>
  )
}
