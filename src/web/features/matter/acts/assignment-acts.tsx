import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  acknowledgeMatter,
  nameResponsiblePeople,
  objectToMatter,
  ruleObjection,
} from '../../../../contract/matter-acts.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { useDates } from '../../../lib/dates.ts'
import { newId } from '../../../lib/new-id.ts'
import { personIn } from '../../../lib/person-in.ts'
import { useMe, useToday } from '../../../lib/session.ts'
import { DatePair } from '../../../ui/DatePair.tsx'
import { DateField } from '../fields/DateField.tsx'
import { type ChosenFile, FilesField } from '../fields/FilesField.tsx'
import { PersonField } from '../fields/PersonField.tsx'
import { UnitField } from '../fields/UnitField.tsx'
import { leadUnitOf } from '../lib/matter-types.ts'
import { useDialogCommand } from '../lib/use-matter-command.ts'
import { ActDialog, ReasonItem } from './ActDialog.tsx'
import type { ActProps } from './act-props.ts'
import { Facts } from './Facts.tsx'

/** 签收: the unit takes the matter on; naming the responsible person may wait for the plan. */
export function AcknowledgeDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const dates = useDates()
  const lead = leadUnitOf(matter)
  const command = useDialogCommand(acknowledgeMatter, { success: t('done.acknowledge') })
  return (
    <ActDialog<{ responsiblePersonId?: string | null }>
      title={t('matter-words:action.acknowledge')}
      draftKey={`acknowledge.${matter.id}`}
      confirm={t('matter-words:action.acknowledge')}
      pending={command.pending}
      error={command.error}
      initial={{ responsiblePersonId: lead?.person?.id ?? null }}
      about={
        <Facts
          facts={[
            [t('fact.matter'), matter.title],
            [t('matter-words:role.lead'), lead?.unit.name],
            [
              t('fact.due'),
              <DatePair key="due" baseline={matter.originalDueOn} current={matter.dueOn} form="long" />,
            ],
          ]}
        />
      }
      effects={[
        matter.planBy ? t('effect.planBy', { date: dates.withWeekday(matter.planBy) }) : t('effect.planSoon'),
        ...(matter.objectUntil
          ? [t('effect.objectUntil', { date: dates.withWeekday(matter.objectUntil) })]
          : []),
      ]}
      onSubmit={({ responsiblePersonId }) =>
        command.run({
          params: { matterId: matter.id },
          body: responsiblePersonId ? { responsiblePersonId } : {},
        })
      }
      onClose={onClose}
    >
      <Form.Item
        name="responsiblePersonId"
        label={t('field.responsiblePerson')}
        extra={t('hint.responsiblePerson')}
      >
        <PersonField unitIds={lead ? [lead.unit.id] : []} known={lead?.person ?? null} />
      </Form.Item>
    </ActDialog>
  )
}

/** An objection within its window: why not us, and who instead. The matter keeps its owner meanwhile (R3.1.1). */
export function ObjectDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const [id] = useState(newId)
  const lead = leadUnitOf(matter)
  const command = useDialogCommand(objectToMatter, { success: t('done.object') })
  return (
    <ActDialog<{ reason: string; proposedUnitId?: string | null; fileIds?: ChosenFile[] }>
      title={t('matter-words:action.object')}
      draftKey={`object.${matter.id}`}
      confirm={t('matter-words:action.object')}
      pending={command.pending}
      error={command.error}
      effects={[t('effect.objectionRuled'), t('effect.objectionOwner', { unit: lead?.unit.name ?? '' })]}
      onSubmit={({ reason, proposedUnitId, fileIds = [] }) =>
        command.run({
          params: { matterId: matter.id },
          body: {
            id,
            reason,
            proposedUnitId: proposedUnitId ?? null,
            fileIds: fileIds.map((file) => file.id),
          },
        })
      }
      onClose={onClose}
    >
      <ReasonItem hint={t('hint.objection')} />
      <Form.Item name="proposedUnitId" label={t('field.properUnit')}>
        <UnitField without={lead ? [lead.unit.id] : []} allowClear />
      </Form.Item>
      <Form.Item name="fileIds" label={t('field.files')}>
        <FilesField label={t('field.files')} />
      </Form.Item>
    </ActDialog>
  )
}

interface Ruling {
  outcome: 'upheld' | 'rejected'
  reason: string
  newLeadUnitId?: string | null
  newDueOn?: LocalDate | null
}

/** The office rules: rejected, or upheld with another lead unit, another deadline or both. */
export function RuleObjectionDialog({ matter, target, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const dates = useDates()
  const today = useToday()
  const command = useDialogCommand(ruleObjection, { success: t('done.rule-objection') })
  const objection = matter.requests.find((item) =>
    target ? item.id === target : item.kind === 'objection' && item.state === 'pending',
  )
  if (!objection) return null
  return (
    <ActDialog<Ruling>
      title={t('matter-words:action.rule-objection')}
      draftKey={`rule.${objection.id}`}
      confirm={({ outcome }) => t(outcome === 'upheld' ? 'choice.uphold' : 'choice.reject')}
      pending={command.pending}
      error={command.error}
      initial={{ outcome: 'rejected', newLeadUnitId: objection.proposedUnit?.id ?? null }}
      about={
        <Facts
          facts={[
            [t('fact.askedBy'), personIn(objection.askedUnit, objection.askedBy)],
            [t('fact.askedOn'), dates.withWeekday(objection.askedOn)],
            [t('fact.reason'), objection.reason],
            [t('fact.askedUnit'), objection.proposedUnit?.name],
          ]}
        />
      }
      onSubmit={({ outcome, reason, newLeadUnitId, newDueOn }) =>
        command.run({
          params: { matterId: matter.id, requestId: objection.id },
          body: {
            outcome,
            reason,
            ...(outcome === 'upheld'
              ? { newLeadUnitId: newLeadUnitId ?? null, newDueOn: newDueOn ?? null }
              : {}),
          },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="outcome" label={t('field.ruling')}>
        <Radio.Group
          options={[
            { value: 'rejected', label: t('choice.rejectLong') },
            { value: 'upheld', label: t('choice.upholdLong') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: Ruling, b: Ruling) => a.outcome !== b.outcome}>
        {({ getFieldValue }) =>
          getFieldValue('outcome') === 'upheld' && (
            <>
              <Form.Item name="newLeadUnitId" label={t('field.newLeadUnit')}>
                <UnitField allowClear />
              </Form.Item>
              <Form.Item name="newDueOn" label={t('field.newDueOn')}>
                <DateField min={today} explain />
              </Form.Item>
            </>
          )
        }
      </Form.Item>
      <ReasonItem />
    </ActDialog>
  )
}

/** 定责任: one named person for every unit on the matter, and what each unit does. */
export function NamePeopleDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const me = useMe()
  const own = [...me.posts, ...me.delegations].map((post) => post.unitId)
  const lead = leadUnitOf(matter)
  const units =
    lead && own.includes(lead.unit.id)
      ? matter.units
      : matter.units.filter((item) => own.includes(item.unit.id))
  const command = useDialogCommand(nameResponsiblePeople, { success: t('done.name-person') })
  type Row = { personId?: string | null; duty?: string }
  return (
    <ActDialog<{ rows: Row[] }>
      wide
      title={t('matter-words:action.name-person')}
      draftKey={`people.${matter.id}`}
      confirm={t('choice.save')}
      pending={command.pending}
      error={command.error}
      initial={{ rows: units.map((item) => ({ personId: item.person?.id ?? null, duty: item.duty })) }}
      effects={[t('effect.personAnswers')]}
      onSubmit={({ rows }) => {
        const named = units.flatMap((item, index) => {
          const personId = rows[index]?.personId
          if (!personId) return []
          return [{ unitId: item.unit.id, personId, duty: rows[index]?.duty ?? item.duty }]
        })
        return command.run({ params: { matterId: matter.id }, body: { units: named } })
      }}
      onClose={onClose}
    >
      {units.map((item, index) => (
        <div key={item.unit.id} className="ls-person-row">
          <strong>
            {t(`matter-words:role.${item.role}`)} · {item.unit.name}
          </strong>
          <Form.Item name={['rows', index, 'personId']} label={t('field.responsiblePerson')} noStyle>
            <PersonField
              unitIds={[item.unit.id]}
              known={item.person}
              label={`${item.unit.shortName} ${t('field.responsiblePerson')}`}
            />
          </Form.Item>
          <Form.Item name={['rows', index, 'duty']} noStyle>
            <Input
              maxLength={500}
              aria-label={`${item.unit.shortName} ${t('field.duty')}`}
              placeholder={t('field.duty')}
            />
          </Form.Item>
        </div>
      ))}
    </ActDialog>
  )
}
