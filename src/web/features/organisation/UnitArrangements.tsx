import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { editArrangements, type UnitDetail } from '../../../contract/organisation.ts'
import { useCommand } from '../../lib/use-command.ts'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'

/** The unit's own supervision, reward and accountability arrangement, recorded by its own desk (R1.6, 四(一)). */
export function UnitArrangements({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation('organisation')
  const [editing, setEditing] = useState(false)
  return (
    <section className="ls-section">
      <div className="ls-section-head">
        <h2>{t('unit.arrangement')}</h2>
        {unit.allowedActions.includes('edit-arrangements') && (
          <Button onClick={() => setEditing(true)}>{t('unit.editArrangement')}</Button>
        )}
      </div>
      {unit.ownArrangement ? (
        <p className="ls-long-text">{unit.ownArrangement}</p>
      ) : (
        <p className="ls-quiet">{t('unit.noArrangement')}</p>
      )}
      <p className="ls-quiet">{t(unit.signOffRequired ? 'unit.signOff' : 'unit.noSignOff')}</p>
      {editing && <ArrangementsDialog unit={unit} onClose={() => setEditing(false)} />}
    </section>
  )
}

function ArrangementsDialog({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const { t } = useTranslation('organisation')
  const command = useCommand(editArrangements, { success: t('unit.saved') })
  return (
    <ReasonDialog
      title={`${t('unit.arrangement')} · ${unit.shortName}`}
      draftKey={`arrangements.${unit.id}`}
      confirm={t('unit.editArrangement')}
      reasonLabel={t('field.reason')}
      pending={command.pending}
      error={command.error}
      onConfirm={(values) =>
        command.run({
          params: { unitId: unit.id },
          body: {
            ownArrangement: String(values.ownArrangement ?? ''),
            signOffRequired: values.signOffRequired === true,
            reason: values.reason,
          },
          version: unit.version,
        })
      }
      onClose={onClose}
    >
      <Form.Item name="ownArrangement" label={t('field.ownArrangement')} initialValue={unit.ownArrangement}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="signOffRequired" valuePropName="checked" initialValue={unit.signOffRequired}>
        <Checkbox>{t('field.signOffRequired')}</Checkbox>
      </Form.Item>
    </ReasonDialog>
  )
}
