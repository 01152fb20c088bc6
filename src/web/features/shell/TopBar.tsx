import { BellOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { changeLanguage, type Me } from '../../../contract/identity.ts'
import { call } from '../../lib/api.ts'
import type { Page } from '../../lib/page.ts'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { UserMenu } from './UserMenu.tsx'

interface Props {
  me: Me
  pages: readonly Page[]
  page: Page | undefined
}

/** The account keeps the choice. That it could not be kept is no reason to interrupt anybody: the interface has switched. */
const remember = (language: Me['language']) =>
  void call(changeLanguage, { body: { language } }).catch(() => undefined)

/** Whose system this is, and what belongs to the person rather than to a page. */
export function TopBar({ me, pages, page }: Props) {
  const { t } = useTranslation('shell')
  const messages = pages.find((candidate) => candidate.name === 'notifications')
  return (
    <header className="ls-top">
      <Link to="/" className="ls-brand">
        <strong>{t('product')}</strong>
        <span>{me.jurisdiction.shortName}</span>
      </Link>
      {me.jurisdiction.demo && <span className="ls-demo">{t('demo')}</span>}
      <span className="ls-top-space" />
      {messages && (
        <Link
          to={messages.path}
          className="ls-text-action"
          aria-label={t('unread', { number: me.unreadMessages })}
        >
          <BellOutlined aria-hidden="true" />
          {me.unreadMessages > 0 && <span className="ls-badge">{Math.min(me.unreadMessages, 99)}</span>}
        </Link>
      )}
      {pages.some((candidate) => candidate.name === 'help') && (
        <Link
          to={page && page.name !== 'help' ? `/help#${page.name}` : '/help'}
          className="ls-text-action"
          aria-label={t('page.help')}
        >
          <QuestionCircleOutlined aria-hidden="true" />
        </Link>
      )}
      <LanguageSwitch onSwitch={remember} />
      <UserMenu me={me} />
    </header>
  )
}
