import { useTranslation } from 'react-i18next'
import type { Matter } from '../lib/matter-types.ts'
import { returnOf } from '../lib/return-of.ts'
import { useHistory } from '../lib/use-history.ts'

/** What came back and why, above everything else: a draft from one of its offices, or the plan. */
export function ReturnedWords({ matter }: { matter: Matter }) {
  if (matter.state === 'draft') return <DraftReturned matterId={matter.id} />
  if (matter.plan.state === 'returned' && matter.plan.answer) return <PlanReturned matter={matter} />
  return null
}

function DraftReturned({ matterId }: { matterId: string }) {
  const { t } = useTranslation('matter-page')
  const entry = returnOf(useHistory(matterId).data?.pages[0]?.entries ?? [])
  if (!entry) return null
  return (
    <p className="ls-problem">
      <strong>{t('draftReturned', { name: entry.actor ?? '' })}</strong> {entry.reason}
    </p>
  )
}

function PlanReturned({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matter-page')
  return (
    <p className="ls-problem">
      <strong>{t('plan.returned')}</strong> {matter.plan.answer}
    </p>
  )
}
