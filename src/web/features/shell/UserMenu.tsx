import { DownOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { type Me, signOut } from '../../../contract/identity.ts'
import { call } from '../../lib/api.ts'
import { clearDraftsOf } from '../../lib/drafts.ts'
import { askForKeysOverlay } from '../../lib/keys.ts'
import { queryClient } from '../../lib/query-client.ts'
import { useDisclosure } from '../../lib/use-disclosure.ts'

/** Who is signed in and in which posts; own sessions, password, sign-out. */
export function UserMenu({ me }: { me: Me }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const { open, close, toggle, area } = useDisclosure()
  const leave = async () => {
    await call(signOut, { askToSignIn: false }).catch(() => undefined)
    clearDraftsOf(me.accountId)
    navigate('/sign-in', { replace: true })
    queryClient.clear()
  }
  return (
    <div className="ls-user" ref={area}>
      <button
        type="button"
        className="ls-text-action"
        aria-expanded={open}
        aria-label={t('userMenu', { name: me.name })}
        onClick={toggle}
      >
        <span className="ls-user-name">{me.name}</span>
        <DownOutlined aria-hidden="true" />
      </button>
      {open && (
        <div className="ls-menu">
          <div className="ls-menu-head">
            <strong>{me.name}</strong>
            <ul aria-label={t('posts')}>
              {me.adminRoles.map((role) => (
                <li key={role}>{t(`adminRole.${role}`)}</li>
              ))}
              {me.posts.map((post) => (
                <li key={post.postId}>
                  {post.unitName} {post.title}
                </li>
              ))}
              {me.delegations.map((post) => (
                <li key={post.postId}>
                  {post.unitName} {post.title}（{t('delegated', { name: post.fromName })}）
                </li>
              ))}
            </ul>
          </div>
          <Link to={`/organisation/people/${me.personId}`} onClick={close}>
            {t('ownPage')}
          </Link>
          <Link to="/sessions" onClick={close}>
            {t('page.sessions')}
          </Link>
          <Link to="/password" onClick={close}>
            {t('page.changePassword')}
          </Link>
          <button
            type="button"
            className="ls-desktop"
            onClick={() => {
              close()
              askForKeysOverlay()
            }}
          >
            {t('keys')} <kbd>?</kbd>
          </button>
          <button type="button" onClick={() => void leave()}>
            {t('signOut')}
          </button>
        </div>
      )}
    </div>
  )
}
