import { useTranslation } from 'react-i18next'
import { listAccounts } from '../../../contract/accounts.ts'
import { readOrganisation } from '../../../contract/organisation.ts'
import { useRead } from '../../lib/use-read.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { firstSteps, type StepKey } from './first-steps.ts'

const pathOf: Record<StepKey, string> = {
  units: '/organisation',
  posts: '/organisation',
  confirm: '/rights',
  accounts: '/accounts',
}

/** In an empty system: what the system administrator does first, step by step, until people can work. */
export function FirstSteps() {
  const { t } = useTranslation('workbench')
  const organisation = useRead(readOrganisation, { query: { closed: 'without' } })
  const accounts = useRead(listAccounts, { query: { pageSize: 1 } })
  if (!organisation.data || !accounts.data) return null
  const { units, totals } = organisation.data
  const steps = firstSteps({
    units: totals.units,
    people: totals.people,
    pending: units.reduce((sum, unit) => sum + unit.pendingPosts, 0),
    accounts: accounts.data.total.count,
  })
  if (!steps) return null
  return (
    <section className="ls-section">
      <h2>{t('first.title')}</h2>
      <ol className="ls-first-steps">
        {steps.map(({ key, done, next }) => (
          <li key={key}>
            <div>
              <p className="ls-first-step">{t(`first.${key}.title`)}</p>
              <p className="ls-quiet">{t(`first.${key}.text`)}</p>
            </div>
            {done && <span className="ls-quiet">{t('first.done')}</span>}
            {next && (
              <LinkButton to={pathOf[key]} primary>
                {t(`first.${key}.go`)}
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
