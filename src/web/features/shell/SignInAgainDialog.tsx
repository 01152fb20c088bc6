import { Button, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { demoSignIn, type Me, signIn } from '../../../contract/identity.ts'
import { useCommand } from '../../lib/use-command.ts'

interface Props {
  me: Me
  onSignedIn: (me: Me) => void
  onLeave: () => void
}

/** Asks the same person for their password, over the page they were working on. */
export function SignInAgainDialog({ me, onSignedIn, onLeave }: Props) {
  const { t } = useTranslation('shell')
  const options = { invalidates: [], onSuccess: onSignedIn }
  const command = useCommand(signIn, options)
  const demo = useCommand(demoSignIn, options)
  const { signInName } = me
  return (
    <Modal
      open
      title={t('signInAgain.title')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <p>{t('signInAgain.explanation')}</p>
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }: { password: string }) => command.run({ body: { signInName, password } })}
      >
        <Form.Item label={t('signInAgain.name')} htmlFor="sign-in-again-name">
          <Input id="sign-in-again-name" value={signInName} readOnly autoComplete="username" />
        </Form.Item>
        <Form.Item name="password" label={t('signInAgain.password')} rules={[{ required: true }]}>
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <div className="ls-actions">
          <Button type="primary" htmlType="submit" loading={command.pending}>
            {t('page.signIn')}
          </Button>
          {me.jurisdiction.demo && (
            <Button loading={demo.pending} onClick={() => void demo.run({ body: { signInName } })}>
              {t('signInAgain.demo')}
            </Button>
          )}
          <Button type="link" onClick={onLeave}>
            {t('signInAgain.leave')}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}
