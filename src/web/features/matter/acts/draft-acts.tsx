import { useQueryClient } from '@tanstack/react-query'
import { Alert, Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import {
  checkMatterWarnings,
  confirmMatter,
  deleteMatterDraft,
  returnMatterDraft,
  submitMatter,
} from '../../../../contract/matter-drafts.ts'
import { readMatter } from '../../../../contract/matters.ts'
import { useDates } from '../../../lib/dates.ts'
import { personIn } from '../../../lib/person-in.ts'
import { useMe } from '../../../lib/session.ts'
import { useCommand } from '../../../lib/use-command.ts'
import { useRead } from '../../../lib/use-read.ts'
import { AskerWarnings } from '../draft/AskerWarnings.tsx'
import { leadUnitOf, type Matter } from '../lib/matter-types.ts'
import { useDialogCommand } from '../lib/use-matter-command.ts'
import { ActDialog, ReasonItem } from './ActDialog.tsx'
import type { ActProps } from './act-props.ts'
import { Facts } from './Facts.tsx'

/** Check your answers: everything that is about to be issued. */
function DraftSummary({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const dates = useDates()
  const lead = leadUnitOf(matter)
  const others = matter.units.filter((item) => item.role !== 'lead')
  return (
    <Facts
      facts={[
        [t('fact.matter'), matter.title],
        [
          t('fact.source'),
          [t(`matter-words:source.${matter.source.kind}`), matter.source.ref].filter(Boolean).join(' · '),
        ],
        [t('matter-words:role.lead'), personIn(lead?.unit, lead?.person)],
        [t('fact.others'), others.map((item) => item.unit.shortName).join(t('listComma'))],
        [t('field.leadOfficial'), matter.leadOfficial?.name],
        [t('fact.due'), matter.dueOn && dates.withWeekday(matter.dueOn)],
        [t('fact.reviewOn'), matter.reviewOn && dates.withWeekday(matter.reviewOn)],
        [t('field.cycle'), t(`matter-words:cycle.${matter.reportingCycle}`)],
      ]}
    />
  )
}

/** Who is asked next, in words. */
function useSubmitEffects(matter: Matter): string[] {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const { asked } = matter.confirmations
  const lead = leadUnitOf(matter)?.unit.name ?? ''
  if (asked.length === 0) return [t('effect.registeredAtOnce', { unit: lead })]
  const offices = asked.map((office) => t(`matter-words:office.${office}`)).join(t('listComma'))
  return [t('effect.toConfirm', { offices }), t('effect.assignedAfter', { unit: lead })]
}

/** Submits a draft for joint confirmation; a warning that asks for a reason is shown with a place for it (R2.5). */
export function SubmitDraftDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const { posts } = useMe()
  const effects = useSubmitEffects(matter)
  const lead = leadUnitOf(matter)
  const warnings = useRead(
    checkMatterWarnings,
    {
      query: {
        matterId: matter.id,
        title: matter.title,
        leadUnitId: lead?.unit.id ?? '',
        source: matter.source.kind,
        supervisionMode: matter.supervisionMode,
        reportingCycle: matter.reportingCycle,
        ...(matter.dueOn ? { dueOn: matter.dueOn } : {}),
      },
    },
    { enabled: lead !== undefined },
  )
  const command = useDialogCommand(submitMatter, {
    success: (result) => (result.number ? t('done.registered', { number: result.number }) : t('done.submit')),
  })
  const found = warnings.data?.warnings ?? []
  const needsReason = found.some((warning) => warning.needsReason)
  const mine = matter.confirmations.asked.some((office) => posts.some((post) => post.unitKind === office))
  return (
    <ActDialog<{ overrideReason?: string; confirm?: boolean }>
      wide
      title={t('matter-words:action.submit')}
      draftKey={`submit.${matter.id}`}
      confirm={t('matter-words:action.submit')}
      pending={command.pending}
      error={command.error}
      initial={{ confirm: mine }}
      about={
        <>
          <DraftSummary matter={matter} />
          <AskerWarnings warnings={found} />
        </>
      }
      effects={effects}
      onSubmit={({ overrideReason, confirm }) =>
        command.run({
          params: { matterId: matter.id },
          version: matter.version,
          body: { confirm: confirm ?? false, ...(overrideReason ? { overrideReason } : {}) },
        })
      }
      onClose={onClose}
    >
      {needsReason && (
        <ReasonItem name="overrideReason" label={t('field.overrideReason')} hint={t('hint.override')} />
      )}
      {mine && (
        <Form.Item name="confirm" valuePropName="checked">
          <Checkbox>{t('field.confirmToo')}</Checkbox>
        </Form.Item>
      )}
    </ActDialog>
  )
}

/** Confirms for one's own office; the last confirmation registers and assigns. */
export function ConfirmDraftDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const { outstanding, given } = matter.confirmations
  const unit = leadUnitOf(matter)?.unit.name ?? ''
  const command = useDialogCommand(confirmMatter, {
    success: (result) =>
      result.number ? t('done.registered', { number: result.number }) : t('done.confirm'),
  })
  return (
    <ActDialog<object>
      wide
      title={t('matter-words:action.confirm')}
      draftKey={`confirm.${matter.id}`}
      confirm={t('matter-words:action.confirm')}
      pending={command.pending}
      error={command.error}
      about={
        <>
          <DraftSummary matter={matter} />
          {matter.overrides.map((item) => (
            <Alert
              key={`${item.warning}${item.person.id}`}
              type="warning"
              showIcon
              className="ls-gap-below"
              title={t('fact.overridden', { name: item.person.name, reason: item.reason })}
            />
          ))}
        </>
      }
      effects={[
        outstanding.length <= 1
          ? t('effect.registeredAtOnce', { unit })
          : t('effect.stillToConfirm', { count: outstanding.length - 1, given: given.length + 1 }),
      ]}
      onSubmit={() => command.run({ params: { matterId: matter.id }, version: matter.version })}
      onClose={onClose}
    />
  )
}

/** Sends a submitted draft back; confirmations already given are cleared. */
export function ReturnDraftDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const command = useDialogCommand(returnMatterDraft, { success: t('done.return-draft') })
  return (
    <ActDialog<{ reason: string }>
      danger
      title={t('matter-words:action.return-draft')}
      draftKey={`return-draft.${matter.id}`}
      confirm={t('choice.returnReport')}
      pending={command.pending}
      error={command.error}
      effects={[t('effect.draftReturned', { unit: matter.registeringUnit.name })]}
      onSubmit={(body) => command.run({ params: { matterId: matter.id }, version: matter.version, body })}
      onClose={onClose}
    >
      <ReasonItem label={t('field.whatToImprove')} />
    </ActDialog>
  )
}

/** Throws a draft away; its history stays. */
export function DeleteDraftDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const navigate = useNavigate()
  const client = useQueryClient()
  const command = useCommand(deleteMatterDraft, {
    success: t('done.delete-draft'),
    invalidates: [],
    onError: () => true,
    onSuccess: () => {
      navigate('/matters', { replace: true })
      client.removeQueries({ queryKey: [readMatter.id] })
      void client.invalidateQueries()
    },
  })
  return (
    <ActDialog<object>
      danger
      title={t('matter-words:action.delete-draft')}
      draftKey={`delete.${matter.id}`}
      confirm={t('matter-words:action.delete-draft')}
      pending={command.pending}
      error={command.error}
      about={<DraftSummary matter={matter} />}
      effects={[t('effect.delete')]}
      onSubmit={() => command.run({ params: { matterId: matter.id }, version: matter.version })}
      onClose={onClose}
    />
  )
}
