import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { closeUnit, type UnitDetail } from '../../../contract/organisation.ts'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { useToday } from '../../lib/session.ts'
import { useChoiceRules } from '../../lib/use-choice-rules.ts'
import { useCommand } from '../../lib/use-command.ts'
import { DayField } from '../../ui/DayField.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'

/** Ends a unit; its history stays. */
export function CloseUnitDialog({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const { t } = useTranslation('organisation')
  const choice = useChoiceRules()
  const today = useToday()
  const command = useCommand(closeUnit, { success: t('unit.closed') })
  return (
    <ReasonDialog
      title={`${t('unit.close')} · ${unit.shortName}`}
      draftKey={`close-unit.${unit.id}`}
      confirm={t('unit.close')}
      danger
      reasonLabel={t('field.reason')}
      pending={command.pending}
      error={command.error}
      effects={[t('unit.closeEffect'), t('unit.closeRule')]}
      onConfirm={(values) =>
        command.run({
          params: { unitId: unit.id },
          body: { endedOn: values.endedOn as LocalDate, reason: values.reason },
          version: unit.version,
        })
      }
      onClose={onClose}
    >
      <Form.Item name="endedOn" label={t('field.endedOn')} rules={choice} initialValue={today}>
        <DayField />
      </Form.Item>
    </ReasonDialog>
  )
}
