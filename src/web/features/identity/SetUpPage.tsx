import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { setUpJurisdiction } from '../../../contract/identity.ts'
import { adminRoles } from '../../../domain/organisation/admin-roles.ts'
import { showFieldErrors } from '../../lib/field-errors.ts'
import { useCommand } from '../../lib/use-command.ts'
import { PublicFrame } from './PublicFrame.tsx'

interface Fields {
  jurisdictionName: string
  shortName: string
  administrators: { name: string; signInName: string; password: string }[]
}

/** One-time set-up of an empty system: the city and its three administrators (三员分立). */
export function SetUpPage() {
  const { t } = useTranslation('identity')
  const [search] = useSearchParams()
  const token = search.get('token') ?? ''
  const [form] = Form.useForm<Fields>()
  const [problems, setProblems] = useState<string[]>([])
  const [finished, setFinished] = useState(false)
  const command = useCommand(setUpJurisdiction, {
    invalidates: [],
    onSuccess: () => setFinished(true),
    onError: (error) => {
      if (error.fields.length === 0) setProblems([error.message])
      else setProblems(showFieldErrors(form, error).map((problem) => problem.message))
      return true
    },
  })
  if (finished || token === '') {
    return (
      <PublicFrame>
        <h1>{t('setUp.title')}</h1>
        <p>{finished ? t('setUp.done') : t('setUp.noToken')}</p>
        <Link to="/sign-in">{t('setUp.toSignIn')}</Link>
      </PublicFrame>
    )
  }
  const finish = (fields: Fields) => {
    setProblems([])
    const administrators = adminRoles.map((role, index) => ({
      role,
      ...(fields.administrators[index] ?? { name: '', signInName: '', password: '' }),
    }))
    return command.run({ body: { ...fields, token, administrators } })
  }
  return (
    <PublicFrame>
      <h1>{t('setUp.title')}</h1>
      <p>{t('setUp.intro')}</p>
      {problems.length > 0 && (
        <Alert type="error" role="alert" className="ls-gap-below" title={problems.join(' ')} />
      )}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={finish}>
        <div className="ls-administrators">
          <Form.Item
            name="jurisdictionName"
            label={t('setUp.city')}
            extra={t('setUp.cityExample')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={60} autoFocus />
          </Form.Item>
          <Form.Item
            name="shortName"
            label={t('setUp.shortName')}
            extra={t('setUp.shortNameHint')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={20} />
          </Form.Item>
        </div>
        <div className="ls-administrators">
          {adminRoles.map((role, index) => (
            <fieldset key={role}>
              <legend>{t(`setUp.role.${role}`)}</legend>
              <p className="ls-quiet">{t(`setUp.duty.${role}`)}</p>
              <Form.Item
                name={['administrators', index, 'name']}
                label={t('setUp.name')}
                rules={[{ required: true, whitespace: true }]}
              >
                <Input maxLength={40} autoComplete="off" />
              </Form.Item>
              <Form.Item
                name={['administrators', index, 'signInName']}
                label={t('signInName')}
                rules={[{ required: true, whitespace: true }]}
              >
                <Input maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} />
              </Form.Item>
              <Form.Item
                name={['administrators', index, 'password']}
                label={t('password')}
                extra={t('ownPassword.rule')}
                rules={[{ required: true, min: 8 }]}
              >
                <Input.Password maxLength={256} autoComplete="new-password" />
              </Form.Item>
            </fieldset>
          ))}
        </div>
        <Button type="primary" htmlType="submit" className="ls-setup-submit" loading={command.pending}>
          {t('setUp.submit')}
        </Button>
      </Form>
    </PublicFrame>
  )
}
