import { useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { changeLanguage, type Me, readSignInPage } from '../../../contract/identity.ts'
import { call } from '../../lib/api.ts'
import { switchLanguage, useLanguage } from '../../lib/i18n.ts'
import { meQuery } from '../../lib/session.ts'
import { useRead } from '../../lib/use-read.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { DemoPeople } from './DemoPeople.tsx'
import { nextAddress } from './next-address.ts'
import { PublicFrame } from './PublicFrame.tsx'
import { SignInForm } from './SignInForm.tsx'

/** Name and password; in a demo, one click for each kind of person. */
export function SignInPage() {
  const { t } = useTranslation('identity')
  const client = useQueryClient()
  const navigate = useNavigate()
  const language = useLanguage()
  const [search] = useSearchParams()
  const page = useRead(readSignInPage, {})
  const switchedHere = useRef(false)

  const enter = async (me: Me) => {
    client.clear()
    client.setQueryData(meQuery.queryKey, me)
    // The language chosen on this page a moment ago counts more than the one the account remembers.
    if (!switchedHere.current) await switchLanguage(me.language)
    else if (me.language !== language)
      void call(changeLanguage, { body: { language } }).catch(() => undefined)
    navigate(nextAddress(search.get('next')), { replace: true })
  }
  const facts = page.data
  return (
    <PublicFrame
      onSwitch={() => {
        switchedHere.current = true
      }}
    >
      {page.isPending && <LoadingSkeleton rows={4} />}
      {page.isError && <ErrorState error={page.error} onRetry={() => page.refetch()} />}
      {facts && (
        <div className="ls-sign-in">
          <section>
            <h1>
              {facts.jurisdictionName ? t('signInTo', { city: facts.jurisdictionName }) : t('signInTitle')}
            </h1>
            {facts.cookiesRefused && (
              <Alert type="warning" className="ls-gap-below" title={t('cookiesRefused')} />
            )}
            {facts.needsSetup ? <p>{t('needsSetUp')}</p> : <SignInForm onSignedIn={enter} />}
          </section>
          {facts.demo && <DemoPeople people={facts.demoAccounts} onSignedIn={enter} />}
        </div>
      )}
    </PublicFrame>
  )
}
