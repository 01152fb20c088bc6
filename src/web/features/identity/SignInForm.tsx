import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Me, signIn } from '../../../contract/identity.ts'
import { useCommand } from '../../lib/use-command.ts'

interface Fields {
  signInName: string
  password: string
}

/** Asks for user name and password; says a refusal above the fields and keeps the name. */
export function SignInForm({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const { t } = useTranslation('identity')
  const [form] = Form.useForm<Fields>()
  const command = useCommand(signIn, {
    invalidates: [],
    onSuccess: onSignedIn,
    onError: () => {
      form.resetFields(['password'])
      form.getFieldInstance('password')?.focus()
      return true
    },
  })
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(body: Fields) => command.run({ body })}
    >
      {command.error && (
        <Alert type="error" role="alert" className="ls-gap-below" title={command.error.message} />
      )}
      <Form.Item name="signInName" label={t('signInName')} rules={[{ required: true, whitespace: true }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={command.pending}>
        {t('signIn')}
      </Button>
      <p className="ls-quiet" style={{ marginTop: 16 }}>
        {t('forgotten')}
      </p>
    </Form>
  )
}
