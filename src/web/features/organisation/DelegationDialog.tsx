import { Form, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { grantDelegation, type PersonDetail } from '../../../contract/people.ts'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { newId } from '../../lib/new-id.ts'
import { useToday } from '../../lib/session.ts'
import { useChoiceRules } from '../../lib/use-choice-rules.ts'
import { useCommand } from '../../lib/use-command.ts'
import { DayField } from '../../ui/DayField.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { PersonSelect } from './PersonSelect.tsx'

/** Lets somebody act in one of the own posts for a period. */
export function DelegationDialog({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const { t } = useTranslation('organisation')
  const choice = useChoiceRules()
  const today = useToday()
  const [id] = useState(newId)
  const command = useCommand(grantDelegation, { success: t('delegation.granted') })
  const posts = person.posts.filter((post) => post.current)
  return (
    <ReasonDialog
      title={t('delegation.title')}
      draftKey="delegation"
      confirm={t('person.delegate')}
      pending={command.pending}
      error={command.error}
      effects={[t('delegation.effect')]}
      onConfirm={(values) =>
        command.run({
          body: {
            id,
            postId: String(values.postId),
            toPersonId: String(values.toPersonId),
            validFrom: values.validFrom as LocalDate,
            validTo: values.validTo as LocalDate,
            reason: values.reason,
          },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="postId" label={t('delegation.post')} rules={choice} initialValue={posts[0]?.postId}>
        <Select
          options={posts.map((post) => ({
            value: post.postId,
            label: `${post.unit.shortName} ${post.title}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="toPersonId" label={t('delegation.to')} rules={choice}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="validFrom" label={t('delegation.from')} rules={choice} initialValue={today}>
        <DayField min={today} />
      </Form.Item>
      <Form.Item name="validTo" label={t('delegation.until')} rules={choice}>
        <DayField min={today} />
      </Form.Item>
    </ReasonDialog>
  )
}
