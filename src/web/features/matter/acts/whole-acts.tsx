import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { startAcceptance } from '../../../../contract/matter-acceptance.ts'
import {
  archiveMatter,
  attachFiles,
  reopenMatter,
  resumeMatter,
  withdrawMatter,
} from '../../../../contract/matter-acts.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { newId } from '../../../lib/new-id.ts'
import { useToday } from '../../../lib/session.ts'
import { DatePair } from '../../../ui/DatePair.tsx'
import { DateField } from '../fields/DateField.tsx'
import { type ChosenFile, FilesField } from '../fields/FilesField.tsx'
import { leadUnitOf, type Matter } from '../lib/matter-types.ts'
import { useDialogCommand } from '../lib/use-matter-command.ts'
import { ActDialog, ReasonItem } from './ActDialog.tsx'
import type { ActProps } from './act-props.ts'
import { Facts } from './Facts.tsx'

function AboutMatter({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  return (
    <Facts
      facts={[
        [t('fact.number'), matter.number],
        [t('fact.matter'), matter.title],
        [t('matter-words:role.lead'), leadUnitOf(matter)?.unit.name],
        [
          t('fact.due'),
          matter.dueOn && <DatePair baseline={matter.originalDueOn} current={matter.dueOn} form="long" />,
        ],
      ]}
    />
  )
}

/** Ends a suspension: the working days that were left count again. */
export function ResumeDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const command = useDialogCommand(resumeMatter, { success: t('done.resume') })
  return (
    <ActDialog<{ reason: string }>
      title={t('matter-words:action.resume')}
      draftKey={`resume.${matter.id}`}
      confirm={t('matter-words:action.resume')}
      pending={command.pending}
      error={command.error}
      about={<AboutMatter matter={matter} />}
      effects={[t('effect.resume')]}
      onSubmit={(body) => command.run({ params: { matterId: matter.id }, body })}
      onClose={onClose}
    >
      <ReasonItem />
    </ActDialog>
  )
}

/** Whoever approves reopenings opens a finished matter again. */
export function ReopenDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const today = useToday()
  const command = useDialogCommand(reopenMatter, { success: t('done.reopen') })
  return (
    <ActDialog<{ reason: string; newDueOn?: LocalDate | null }>
      title={t('matter-words:action.reopen')}
      draftKey={`reopen.${matter.id}`}
      confirm={t('matter-words:action.reopen')}
      pending={command.pending}
      error={command.error}
      about={<AboutMatter matter={matter} />}
      effects={[t('grantEffect.reopening')]}
      onSubmit={({ reason, newDueOn }) =>
        command.run({ params: { matterId: matter.id }, body: { reason, newDueOn: newDueOn ?? null } })
      }
      onClose={onClose}
    >
      <Form.Item name="newDueOn" label={t('field.newDueOn')}>
        <DateField min={today} explain />
      </Form.Item>
      <ReasonItem />
    </ActDialog>
  )
}

/** Takes back what was issued by mistake; number and reason stay visible (R2.7). */
export function WithdrawDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const command = useDialogCommand(withdrawMatter, { success: t('done.withdraw') })
  const units = matter.units.map((item) => item.unit.shortName).join(t('listComma'))
  return (
    <ActDialog<{ reason: string }>
      danger
      title={t('matter-words:action.withdraw')}
      draftKey={`withdraw.${matter.id}`}
      confirm={t('matter-words:action.withdraw')}
      pending={command.pending}
      error={command.error}
      about={<AboutMatter matter={matter} />}
      effects={[t('effect.withdraw'), t('effect.withdrawTold', { units })]}
      onSubmit={(body) => command.run({ params: { matterId: matter.id }, body })}
      onClose={onClose}
    >
      <ReasonItem />
    </ActDialog>
  )
}

/** 归档. */
export function ArchiveDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const command = useDialogCommand(archiveMatter, { success: t('done.archive') })
  return (
    <ActDialog<object>
      title={t('matter-words:action.archive')}
      draftKey={`archive.${matter.id}`}
      confirm={t('matter-words:action.archive')}
      pending={command.pending}
      error={command.error}
      about={<AboutMatter matter={matter} />}
      effects={[t('effect.archive')]}
      onSubmit={() => command.run({ params: { matterId: matter.id }, body: {} })}
      onClose={onClose}
    />
  )
}

/** Begins 照单验收: earlier verdicts are cleared and stay in the history. */
export function StartAcceptanceDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const command = useDialogCommand(startAcceptance, { success: t('done.start-acceptance') })
  return (
    <ActDialog<{ remark?: string }>
      title={t('matter-words:action.start-acceptance')}
      draftKey={`start-acceptance.${matter.id}`}
      confirm={t('matter-words:action.start-acceptance')}
      pending={command.pending}
      error={command.error}
      about={
        <>
          <AboutMatter matter={matter} />
          <Facts
            facts={[
              [t('fact.claimed'), `${matter.progress.claimed}%`],
              [t('fact.indicators'), t('count.indicators', { count: matter.indicators.length })],
            ]}
          />
        </>
      }
      effects={[t('effect.startAcceptance')]}
      onSubmit={({ remark }) =>
        command.run({ params: { matterId: matter.id }, body: { remark: remark ?? '' } })
      }
      onClose={onClose}
    >
      <ReasonItem name="remark" label={t('field.remark')} required={false} />
    </ActDialog>
  )
}

/** Uploaded files join the matter. */
export function AttachDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const command = useDialogCommand(attachFiles, { success: t('done.attach') })
  return (
    <ActDialog<{ attachments: (ChosenFile & { attachmentId?: string })[] }>
      title={t('matter-words:action.attach')}
      draftKey={`attach.${matter.id}`}
      confirm={t('matter-words:action.attach')}
      pending={command.pending}
      error={command.error}
      onSubmit={({ attachments }) =>
        command.run({
          params: { matterId: matter.id },
          body: { attachments: attachments.map((file) => ({ id: newId(), fileId: file.id })) },
        })
      }
      onClose={onClose}
    >
      <Form.Item
        name="attachments"
        label={t('field.files')}
        rules={[{ required: true, message: t('problem.filesMissing') }]}
      >
        <FilesField label={t('field.files')} />
      </Form.Item>
    </ActDialog>
  )
}
