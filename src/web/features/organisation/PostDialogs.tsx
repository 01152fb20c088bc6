import { Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { editPost, endPost, handOverPost, proposePost } from '../../../contract/people.ts'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { type PostKind, postKindsOf } from '../../../domain/organisation/posts.ts'
import type { UnitKind } from '../../../domain/organisation/unit-kinds.ts'
import { newId } from '../../lib/new-id.ts'
import { useToday } from '../../lib/session.ts'
import { useCommand } from '../../lib/use-command.ts'
import { DayField } from '../../ui/DayField.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { PersonSelect } from './PersonSelect.tsx'

/** A post as the dialogs need it. */
export interface PostFacts {
  postId: string
  holder: string
  title: string
  protocolOrder: number
  version: number
}

/** Says whether the act is in force already or waits for the security administrator. */
function useAnswerWords() {
  const { t } = useTranslation('organisation')
  return ({ state }: { state: 'pending' | 'in-force' }) =>
    t(state === 'pending' ? 'post.proposed' : 'post.inForce')
}

/** Gives a person a post in a unit (R1.2). */
export function ProposePostDialog({
  unit,
  onClose,
}: {
  unit: { id: string; shortName: string; kind: UnitKind }
  onClose: () => void
}) {
  const { t } = useTranslation('organisation')
  const today = useToday()
  const [id] = useState(newId)
  const command = useCommand(proposePost, { success: useAnswerWords() })
  return (
    <ReasonDialog
      title={t('post.appointTitle', { unit: unit.shortName })}
      draftKey={`appoint.${unit.id}`}
      confirm={t('unit.appoint')}
      reasonLabel={t('field.reason')}
      pending={command.pending}
      error={command.error}
      effects={[t('post.effectPending')]}
      onConfirm={(values) =>
        command.run({
          body: {
            id,
            unitId: unit.id,
            personId: String(values.personId),
            kind: values.kind as PostKind,
            title: String(values.title),
            protocolOrder: Number(values.protocolOrder),
            validFrom: values.validFrom as LocalDate,
            reason: values.reason,
          },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="personId" label={t('field.person')} rules={[{ required: true }]}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="kind" label={t('field.postKind')} rules={[{ required: true }]}>
        <Select
          options={postKindsOf(unit.kind).map((kind) => ({ value: kind, label: t(`postKind.${kind}`) }))}
        />
      </Form.Item>
      <Form.Item name="title" label={t('field.postTitle')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="validFrom"
        label={t('field.validFrom')}
        rules={[{ required: true }]}
        initialValue={today}
      >
        <DayField />
      </Form.Item>
      <ProtocolOrder initial={100} />
    </ReasonDialog>
  )
}

function ProtocolOrder({ initial }: { initial: number }) {
  const { t } = useTranslation('organisation')
  return (
    <Form.Item
      name="protocolOrder"
      label={t('field.protocolOrder')}
      extra={t('field.protocolHint')}
      rules={[{ required: true }]}
      initialValue={initial}
    >
      <InputNumber min={1} max={100_000} precision={0} />
    </Form.Item>
  )
}

/** Ends a post and starts the successor's in one act (R1.7). */
export function HandOverDialog({ post, onClose }: { post: PostFacts; onClose: () => void }) {
  const { t } = useTranslation('organisation')
  const today = useToday()
  const [id] = useState(newId)
  const command = useCommand(handOverPost, { success: useAnswerWords() })
  return (
    <ReasonDialog
      title={t('post.handOverTitle', { title: post.title })}
      draftKey={`hand-over.${post.postId}`}
      confirm={t('unit.handOver')}
      reasonLabel={t('field.reason')}
      pending={command.pending}
      error={command.error}
      effects={[t('post.effectPending'), t('post.effectHandOver', { name: post.holder })]}
      onConfirm={(values) =>
        command.run({
          params: { postId: post.postId },
          body: {
            id,
            personId: String(values.personId),
            firstDay: values.firstDay as LocalDate,
            title: String(values.title),
            reason: values.reason,
          },
          version: post.version,
        })
      }
      onClose={onClose}
    >
      <Form.Item name="personId" label={t('field.person')} rules={[{ required: true }]}>
        <PersonSelect />
      </Form.Item>
      <Form.Item
        name="firstDay"
        label={t('field.firstDay')}
        rules={[{ required: true }]}
        initialValue={today}
      >
        <DayField />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('field.postTitle')}
        rules={[{ required: true }]}
        initialValue={post.title}
      >
        <Input maxLength={60} />
      </Form.Item>
    </ReasonDialog>
  )
}

/** Ends a post on its last day. */
export function EndPostDialog({ post, onClose }: { post: PostFacts; onClose: () => void }) {
  const { t } = useTranslation('organisation')
  const today = useToday()
  const command = useCommand(endPost, { success: t('post.ended') })
  return (
    <ReasonDialog
      title={t('post.endTitle', { name: post.holder, title: post.title })}
      draftKey={`end-post.${post.postId}`}
      confirm={t('unit.end')}
      danger
      reasonLabel={t('field.reason')}
      pending={command.pending}
      error={command.error}
      effects={[t('post.effectEnd')]}
      onConfirm={(values) =>
        command.run({
          params: { postId: post.postId },
          body: { lastDay: values.lastDay as LocalDate, reason: values.reason },
          version: post.version,
        })
      }
      onClose={onClose}
    >
      <Form.Item name="lastDay" label={t('field.lastDay')} rules={[{ required: true }]} initialValue={today}>
        <DayField />
      </Form.Item>
    </ReasonDialog>
  )
}

/** Corrects the title or the place in the protocol order. */
export function EditPostDialog({ post, onClose }: { post: PostFacts; onClose: () => void }) {
  const { t } = useTranslation('organisation')
  const command = useCommand(editPost, { success: t('unit.saved') })
  return (
    <ReasonDialog
      title={t('post.correctTitle', { name: post.holder })}
      draftKey={`post.${post.postId}`}
      confirm={t('unit.correct')}
      reasonLabel={t('field.reason')}
      pending={command.pending}
      error={command.error}
      onConfirm={(values) =>
        command.run({
          params: { postId: post.postId },
          body: {
            title: String(values.title),
            protocolOrder: Number(values.protocolOrder),
            reason: values.reason,
          },
          version: post.version,
        })
      }
      onClose={onClose}
    >
      <Form.Item
        name="title"
        label={t('field.postTitle')}
        rules={[{ required: true }]}
        initialValue={post.title}
      >
        <Input maxLength={60} />
      </Form.Item>
      <ProtocolOrder initial={post.protocolOrder} />
    </ReasonDialog>
  )
}
