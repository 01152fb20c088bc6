import { Alert, Button, Form, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createAccount } from '../../../contract/accounts.ts'
import { showFieldErrors } from '../../lib/field-errors.ts'
import { newId } from '../../lib/new-id.ts'
import { useCommand } from '../../lib/use-command.ts'
import { PersonSelect } from '../organisation/public.ts'
import { InitialPassword } from './InitialPassword.tsx'

/** Opens an account for a person already entered; then shows the initial password, once. */
export function CreateAccountDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('accounts')
  const [id] = useState(newId)
  const [form] = Form.useForm()
  const create = useCommand(createAccount, { onError: () => true })
  const [password, setPassword] = useState<string | null>()
  const { error } = create
  useEffect(() => {
    if (error) showFieldErrors(form, error)
  }, [error, form])
  if (password !== undefined) return <InitialPassword password={password} onClose={onClose} />
  const save = async (values: { personId: string; signInName: string }) => {
    const done = await create.run({ body: { id, ...values } })
    if (done) setPassword(done.initialPassword)
  }
  return (
    <Modal open title={t('addTitle')} footer={null} onCancel={onClose} mask={{ closable: false }}>
      {error && error.fields.length === 0 && <Alert type="error" title={error.message} />}
      <Form form={form} layout="vertical" onFinish={save}>
        <Form.Item name="personId" label={t('person')} rules={[{ required: true }]}>
          <PersonSelect />
        </Form.Item>
        <Form.Item
          name="signInName"
          label={t('signInName')}
          extra={t('signInNameHint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <div className="ls-effects">
          <ul>
            <li>{t('effectPassword')}</li>
            <li>{t('effectNoRights')}</li>
          </ul>
        </div>
        <div className="ls-actions ls-actions-end">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={create.pending}>
            {t('create')}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}
