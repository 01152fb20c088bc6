import { useTranslation } from 'react-i18next'
import type { Matter } from '../lib/matter-types.ts'
import { returnOf } from '../lib/return-of.ts'
import { useHistory } from '../lib/use-history.ts'

/**
 * What came back and why, above everything else: a draft from one of its offices, a report from the unit's head, the work from its
 * acceptance, the plan.
 */
export function ReturnedWords({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matter-page')
  const fact = returnOf(matter, useHistory(matter.id).data?.pages[0]?.entries ?? [])
  const { state, answer } = matter.plan
  if (fact?.kind === 'acceptance.failed') {
    const missed = matter.indicators.filter((item) => item.verdict === 'not-met')
    return (
      <div className="ls-problem">
        <strong>{t('acceptanceFailed')}</strong>
        <ul className="ls-warnings">
          {missed.map((item) => (
            <li key={item.id}>{[item.name, item.verdictNote].filter(Boolean).join(t('colon'))}</li>
          ))}
        </ul>
      </div>
    )
  }
  if (fact) {
    const what = fact.kind === 'matter.confirmation-returned' ? 'draftReturned' : 'reportSentBack'
    return <Words title={t(what, { name: fact.actor ?? '' })} words={fact.reason ?? ''} />
  }
  if (state === 'returned' && answer) return <Words title={t('plan.returned')} words={answer} />
  return null
}

const Words = ({ title, words }: { title: string; words: string }) => (
  <p className="ls-problem">
    <strong>{title}</strong> {words}
  </p>
)
