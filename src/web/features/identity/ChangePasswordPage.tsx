import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { changePassword, readMe } from '../../../contract/identity.ts'
import { showFieldErrors } from '../../lib/field-errors.ts'
import { meQuery, useMe } from '../../lib/session.ts'
import { useCommand } from '../../lib/use-command.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import './identity.css'

interface Fields {
  currentPassword: string
  newPassword: string
  again: string
}

/** Changes the own password; somebody with an initial one comes here first and sees nothing else. */
export function ChangePasswordPage() {
  const { t } = useTranslation('identity')
  const me = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [form] = Form.useForm<Fields>()
  const command = useCommand(changePassword, {
    success: t('ownPassword.done'),
    invalidates: [readMe],
    onSuccess: () => {
      client.setQueryData(meQuery.queryKey, { ...me, mustChangePassword: false })
      navigate('/')
    },
    onError: (error) => error.fields.length > 0 && showFieldErrors(form, error).length === 0,
  })
  return (
    <>
      <PageHeader title={t('ownPassword.title')} />
      {me.mustChangePassword && (
        <Alert type="info" className="ls-gap-below ls-narrow-form" title={t('ownPassword.mustChange')} />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="ls-narrow-form"
        onFinish={({ currentPassword, newPassword }: Fields) =>
          command.run({ body: { currentPassword, newPassword } })
        }
      >
        <input type="text" hidden readOnly autoComplete="username" value={me.signInName} />
        <Form.Item name="currentPassword" label={t('ownPassword.current')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" maxLength={256} />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label={t('ownPassword.next')}
          extra={t('ownPassword.rule')}
          rules={[{ required: true, min: 8 }]}
        >
          <Input.Password autoComplete="new-password" maxLength={256} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('ownPassword.again')}
          dependencies={['newPassword']}
          rules={[
            { required: true },
            {
              validator: (_, value) =>
                !value || value === form.getFieldValue('newPassword')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('ownPassword.differs'))),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={256} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={command.pending}>
          {t('ownPassword.submit')}
        </Button>
      </Form>
    </>
  )
}
