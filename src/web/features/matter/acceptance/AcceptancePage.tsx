import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { concludeAcceptance as concludeEndpoint } from '../../../../contract/matter-acceptance.ts'
import { concludeAcceptance } from '../../../../domain/matters/acceptance.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ActPage } from '../ActPage.tsx'
import { ActDialog, ReasonItem } from '../acts/ActDialog.tsx'
import { Facts } from '../acts/Facts.tsx'
import { leadUnitOf, type Matter } from '../lib/matter-types.ts'
import { useDialogCommand } from '../lib/use-matter-command.ts'
import { AcceptanceItem } from './AcceptanceItem.tsx'
import '../plan/plan.css'
import './acceptance.css'

/** `/matters/:matterId/acceptance`: 照单验收, item by item, then the conclusion (R3.1.3). */
export const AcceptancePage = () => (
  <ActPage act="accept-item">{(matter) => <Acceptance matter={matter} />}</ActPage>
)

function Acceptance({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const [concluding, setConcluding] = useState(false)
  const { indicators } = matter
  const undecided = indicators.filter((item) => item.verdict === null).length
  const mayConclude = matter.allowedActions.includes('conclude-acceptance')
  return (
    <div className="ls-acceptance">
      <PageHeader
        parent={{ to: `/matters/${matter.id}`, label: matter.title }}
        title={t('acceptance.heading')}
        status={
          <span aria-live="polite">
            {undecided > 0
              ? t('acceptance.left', { count: undecided, total: indicators.length })
              : t('acceptance.allDecided', { total: indicators.length })}
          </span>
        }
        primary={
          mayConclude && (
            <Button type="primary" onClick={() => setConcluding(true)}>
              {t('acceptance.conclude')}
            </Button>
          )
        }
      />
      <p className="ls-quiet">{t(matter.innerTo ? 'acceptance.hintInner' : 'acceptance.hint')}</p>
      {indicators.length === 0 && <p>{t('acceptance.noIndicators')}</p>}
      <ol className="ls-plain-list">
        {indicators.map((indicator, index) => (
          <AcceptanceItem key={indicator.id} matter={matter} indicator={indicator} number={index + 1} />
        ))}
      </ol>
      {concluding && <ConcludeDialog matter={matter} onClose={() => setConcluding(false)} />}
    </div>
  )
}

/** What the verdicts amount to, before it is done: closed out, or back to work with what is missing. */
function ConcludeDialog({ matter, onClose }: { matter: Matter; onClose: () => void }) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const navigate = useNavigate()
  const command = useDialogCommand(concludeEndpoint, {
    success: (result) => t(result.outcome === 'closed-out' ? 'done.closedOut' : 'done.backToWork'),
    onSuccess: () => navigate(`/matters/${matter.id}`),
  })
  const conclusion = concludeAcceptance(
    matter.indicators.map((item) => ({ indicatorId: item.id, weight: item.weight, verdict: item.verdict })),
  )
  const closes = conclusion.outcome === 'closed-out'
  const nameOf = (id: string) => matter.indicators.find((item) => item.id === id)?.name ?? ''
  const unit = leadUnitOf(matter)?.unit.name ?? ''
  const missing = conclusion.outcome === 'back-to-work' ? conclusion.missing.map(nameOf) : []
  return (
    <ActDialog<{ remark?: string }>
      title={t(closes ? 'acceptance.closing' : 'acceptance.goingBack')}
      draftKey={`conclude.${matter.id}`}
      confirm={t(closes ? 'matter-words:action.conclude-acceptance' : 'acceptance.sendBack')}
      danger={!closes}
      pending={command.pending}
      error={command.error}
      about={
        <Facts
          facts={[
            [t('fact.matter'), matter.title],
            [t('matter-words:role.lead'), unit],
            [
              t('fact.verdicts'),
              t('acceptance.counts', {
                exceeded: matter.indicators.filter((item) => item.verdict === 'exceeded').length,
                met: matter.indicators.filter((item) => item.verdict === 'met').length,
                missed: missing.length,
              }),
            ],
            [t('fact.missing'), missing.join(t('listComma'))],
          ]}
        />
      }
      effects={
        closes
          ? [t('effect.closedOut', { unit }), t('effect.onTimeJudged')]
          : [
              t('effect.backToWork', {
                unit,
                progress: conclusion.outcome === 'back-to-work' ? conclusion.verifiedProgress : 0,
              }),
            ]
      }
      onSubmit={({ remark }) =>
        command.run({ params: { matterId: matter.id }, body: { remark: remark ?? '' } })
      }
      onClose={onClose}
    >
      <ReasonItem name="remark" label={t('field.remark')} required={false} />
    </ActDialog>
  )
}
