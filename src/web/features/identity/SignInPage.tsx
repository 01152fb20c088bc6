import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { readSignInPage, signIn } from '../../../contract/identity.ts'
import { call } from '../../lib/api.ts'
import { meQuery } from '../../lib/session.ts'
import { useCommand } from '../../lib/use-command.ts'

export function SignInPage() {
  const { t } = useTranslation('identity')
  const client = useQueryClient()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const page = useQuery({ queryKey: [readSignInPage.id], queryFn: () => call(readSignInPage, {}) })
  const command = useCommand(signIn, {
    invalidates: [],
    onSuccess: (me) => {
      client.setQueryData(meQuery.queryKey, me)
      navigate(search.get('next') ?? '/', { replace: true })
    },
  })
  return (
    <main className="ls-sign-in">
      <h1>{t('signInTitle', { city: page.data?.jurisdictionName ?? '' })}</h1>
      <Form
        layout="vertical"
        onFinish={(body: { signInName: string; password: string }) => command.run({ body })}
      >
        <Form.Item name="signInName" label={t('signInName')} rules={[{ required: true }]}>
          <Input autoComplete="username" />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={command.pending}>
          {t('signIn')}
        </Button>
      </Form>
    </main>
  )
}
