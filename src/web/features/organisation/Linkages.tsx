import { CloseOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Duties, endLinkage, proposeLinkage } from '../../../contract/duties.ts'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { type LinkageKind, linkageKinds } from '../../../domain/organisation/linkage.ts'
import { newId } from '../../lib/new-id.ts'
import { useMay, useToday } from '../../lib/session.ts'
import { useChoiceRules } from '../../lib/use-choice-rules.ts'
import { useCommand } from '../../lib/use-command.ts'
import { DayField } from '../../ui/DayField.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { PersonSelect } from './PersonSelect.tsx'
import { UnitSelect } from './UnitSelect.tsx'

type LinkageRow = Duties['linkages'][number]

/** City leaders with their linked towns, departments in charge and sponsored projects (R1.5), leader by leader. */
export function Linkages({ duties }: { duties: Duties }) {
  const { t } = useTranslation('duties')
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<LinkageRow>()
  const mayEdit = useMay('organisation.edit-linkage')
  const leaderIds = [...new Set(duties.linkages.map((linkage) => linkage.personId))]
  const leaders = leaderIds.map((id) => duties.linkages.filter((linkage) => linkage.personId === id))
  return (
    <section className="ls-section">
      <div className="ls-section-head">
        <h2>{t('linkages')}</h2>
        {mayEdit && <Button onClick={() => setAdding(true)}>{t('addLinkage')}</Button>}
      </div>
      {leaders.length === 0 && <p className="ls-quiet">{t('linkagesEmpty')}</p>}
      <ul className="ls-leaders">
        {leaders.map((rows) => (
          <li key={rows[0]?.personId}>
            <h3>
              <Link to={`/organisation/people/${rows[0]?.personId}`}>{rows[0]?.name}</Link>
            </h3>
            <LeaderLinks rows={rows} onEnd={mayEdit ? setEnding : undefined} />
          </li>
        ))}
      </ul>
      {adding && <LinkageDialog onClose={() => setAdding(false)} />}
      {ending && <EndLinkageDialog linkage={ending} onClose={() => setEnding(undefined)} />}
    </section>
  )
}

/** One line per kind, what is linked side by side; the cross ends one. */
function LeaderLinks({
  rows,
  onEnd,
}: {
  rows: readonly LinkageRow[]
  onEnd: ((linkage: LinkageRow) => void) | undefined
}) {
  const { t } = useTranslation('duties')
  const kinds = linkageKinds.filter((kind) => rows.some((row) => row.kind === kind))
  return (
    <dl className="ls-facts">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{t(`kindOfLink.${kind}`)}</dt>
          <dd className="ls-linked">
            {rows
              .filter((row) => row.kind === kind)
              .map((linkage) => (
                <span key={linkage.id}>
                  {linkage.unit && (
                    <Link to={`/organisation/units/${linkage.unit.id}`}>{linkage.unit.shortName}</Link>
                  )}{' '}
                  {linkage.subject}
                  {onEnd && (
                    <Button
                      type="text"
                      size="small"
                      icon={<CloseOutlined />}
                      aria-label={t('endLinkageOf', {
                        name: linkage.name,
                        what: linkage.unit?.shortName ?? linkage.subject,
                      })}
                      onClick={() => onEnd(linkage)}
                    />
                  )}
                </span>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function EndLinkageDialog({ linkage, onClose }: { linkage: LinkageRow; onClose: () => void }) {
  const { t } = useTranslation('duties')
  const choice = useChoiceRules()
  const { t: organisation } = useTranslation('organisation')
  const today = useToday()
  const command = useCommand(endLinkage, { success: t('linkageEnded') })
  return (
    <ReasonDialog
      title={`${t('endLinkageTitle')} · ${linkage.name} ${linkage.unit?.shortName ?? linkage.subject}`}
      draftKey={`end-linkage.${linkage.id}`}
      confirm={t('endLinkage')}
      danger
      pending={command.pending}
      error={command.error}
      onConfirm={(values) =>
        command.run({
          params: { linkageId: linkage.id },
          body: { lastDay: values.lastDay as LocalDate, reason: values.reason },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="lastDay" label={organisation('field.lastDay')} rules={choice} initialValue={today}>
        <DayField />
      </Form.Item>
    </ReasonDialog>
  )
}

function LinkageDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('duties')
  const choice = useChoiceRules()
  const { t: organisation } = useTranslation('organisation')
  const today = useToday()
  const [id] = useState(newId)
  const command = useCommand(proposeLinkage, {
    success: ({ state }) => organisation(state === 'pending' ? 'post.proposed' : 'post.inForce'),
  })
  return (
    <ReasonDialog
      title={t('addLinkage')}
      draftKey="linkage"
      confirm={t('addLinkage')}
      effects={[organisation('post.effectPending')]}
      pending={command.pending}
      error={command.error}
      onConfirm={(values) =>
        command.run({
          body: {
            id,
            personId: String(values.personId),
            kind: values.kind as LinkageKind,
            unitId: (values.unitId as string | undefined) ?? null,
            subject: String(values.subject ?? ''),
            validFrom: values.validFrom as LocalDate,
            reason: values.reason,
          },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="personId" label={t('leader')} rules={choice}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="kind" label={t('linkageKind')} rules={choice} initialValue="linked-town">
        <Select options={linkageKinds.map((kind) => ({ value: kind, label: t(`kindOfLink.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="unitId" label={t('target')}>
        <UnitSelect allowClear />
      </Form.Item>
      <Form.Item name="subject" label={t('subject')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="validFrom" label={organisation('field.validFrom')} rules={choice} initialValue={today}>
        <DayField />
      </Form.Item>
    </ReasonDialog>
  )
}
