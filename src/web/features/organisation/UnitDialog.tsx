import { Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createUnit, editUnit, type UnitDetail } from '../../../contract/organisation.ts'
import { cohorts, unitKinds } from '../../../domain/organisation/unit-kinds.ts'
import { newId } from '../../lib/new-id.ts'
import { useChoiceRules } from '../../lib/use-choice-rules.ts'
import { useCommand } from '../../lib/use-command.ts'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { UnitSelect } from './UnitSelect.tsx'

interface Props {
  /** The unit being changed; a new one without it. */
  unit?: UnitDetail
  onClose: () => void
  onSaved?: (unitId: string) => void
}

type Fields = Parameters<ReturnType<typeof useCommand<typeof editUnit>>['run']>[0]['body']

/** Adds or changes a unit. */
export function UnitDialog({ unit, onClose, onSaved }: Props) {
  const { t } = useTranslation('organisation')
  const choice = useChoiceRules()
  const [id] = useState(newId)
  const create = useCommand(createUnit, { success: t('unit.created') })
  const edit = useCommand(editUnit, { success: t('unit.saved') })
  const command = unit ? edit : create
  const save = async (values: Record<string, unknown> & { reason: string }) => {
    const fields = values as unknown as Fields
    const body = { ...fields, ownCohort: fields.ownCohort ?? null, parentId: fields.parentId ?? null }
    const done = unit
      ? await edit.run({ params: { unitId: unit.id }, body, version: unit.version })
      : await create.run({ body: { id, ...body } })
    if (done) onSaved?.(unit?.id ?? id)
    return done
  }
  return (
    <ReasonDialog
      title={unit ? t('unit.edit') : t('add')}
      draftKey={unit ? `unit.${unit.id}` : 'unit.new'}
      confirm={unit ? t('unit.edit') : t('add')}
      reasonLabel={t('field.reason')}
      pending={command.pending}
      error={command.error}
      effects={unit ? [t('unit.renameEffect')] : []}
      onConfirm={save}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('field.name')} rules={[{ required: true }]} initialValue={unit?.name}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="shortName"
        label={t('field.shortName')}
        rules={[{ required: true }]}
        initialValue={unit?.shortName}
      >
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="kind" label={t('field.kind')} rules={choice} initialValue={unit?.kind ?? 'department'}>
        <Select options={unitKinds.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="ownCohort" label={t('field.ownCohort')} initialValue={unit?.ownCohort ?? null}>
        <Select
          options={[
            { value: null, label: t('field.cohortByRule') },
            ...cohorts.map((cohort) => ({ value: cohort, label: t(`cohort.${cohort}`) })),
          ]}
        />
      </Form.Item>
      <Form.Item name="parentId" label={t('field.parentId')} initialValue={unit?.parent?.id ?? null}>
        <UnitSelect allowClear only={(other) => other.id !== unit?.id} />
      </Form.Item>
      <Form.Item
        name="protocolOrder"
        label={t('field.protocolOrder')}
        extra={t('field.protocolHint')}
        rules={[{ required: true }]}
        initialValue={unit?.protocolOrder ?? 100}
      >
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
    </ReasonDialog>
  )
}
