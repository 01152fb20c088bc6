import { Form, Input, InputNumber, Select } from 'antd'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { editPost, endPost, handOverPost, proposePost } from '../../../contract/people.ts'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { type PostKind, postKindsOf } from '../../../domain/organisation/posts.ts'
import type { UnitKind } from '../../../domain/organisation/unit-kinds.ts'
import type { ApiError } from '../../lib/api-error.ts'
import { newId } from '../../lib/new-id.ts'
import { useToday } from '../../lib/session.ts'
import { useChoiceRules } from '../../lib/use-choice-rules.ts'
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

/** An act on a post: what every one of them asks and shows alike. */
function PostDialog({
  command,
  ...dialog
}: Omit<ComponentProps<typeof ReasonDialog>, 'reasonLabel' | 'pending' | 'error'> & {
  command: { pending: boolean; error: ApiError | undefined }
}) {
  const { t } = useTranslation('organisation')
  return (
    <ReasonDialog
      {...dialog}
      reasonLabel={t('field.reason')}
      pending={command.pending}
      error={command.error}
    />
  )
}

function DayItem({ name }: { name: 'validFrom' | 'firstDay' | 'lastDay' }) {
  const { t } = useTranslation('organisation')
  const choice = useChoiceRules()
  return (
    <Form.Item name={name} label={t(`field.${name}`)} rules={choice} initialValue={useToday()}>
      <DayField />
    </Form.Item>
  )
}

function TitleItem({ initial }: { initial?: string }) {
  const { t } = useTranslation('organisation')
  return (
    <Form.Item
      name="title"
      label={t('field.postTitle')}
      rules={[{ required: true, whitespace: true }]}
      initialValue={initial}
    >
      <Input maxLength={60} />
    </Form.Item>
  )
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
  const choice = useChoiceRules()
  const [id] = useState(newId)
  const command = useCommand(proposePost, { success: useAnswerWords() })
  return (
    <PostDialog
      title={t('post.appointTitle', { unit: unit.shortName })}
      draftKey={`appoint.${unit.id}`}
      confirm={t('unit.appoint')}
      command={command}
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
      <Form.Item name="personId" label={t('field.person')} rules={choice}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="kind" label={t('field.postKind')} rules={choice}>
        <Select
          options={postKindsOf(unit.kind).map((kind) => ({ value: kind, label: t(`postKind.${kind}`) }))}
        />
      </Form.Item>
      <TitleItem />
      <DayItem name="validFrom" />
      <ProtocolOrder initial={100} />
    </PostDialog>
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
  const choice = useChoiceRules()
  const [id] = useState(newId)
  const command = useCommand(handOverPost, { success: useAnswerWords() })
  return (
    <PostDialog
      title={t('post.handOverTitle', { title: post.title })}
      draftKey={`hand-over.${post.postId}`}
      confirm={t('unit.handOver')}
      command={command}
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
      <Form.Item name="personId" label={t('field.person')} rules={choice}>
        <PersonSelect />
      </Form.Item>
      <DayItem name="firstDay" />
      <TitleItem initial={post.title} />
    </PostDialog>
  )
}

/** Ends a post on its last day. */
export function EndPostDialog({ post, onClose }: { post: PostFacts; onClose: () => void }) {
  const { t } = useTranslation('organisation')
  const command = useCommand(endPost, { success: t('post.ended') })
  return (
    <PostDialog
      title={t('post.endTitle', { name: post.holder, title: post.title })}
      draftKey={`end-post.${post.postId}`}
      confirm={t('unit.end')}
      danger
      command={command}
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
      <DayItem name="lastDay" />
    </PostDialog>
  )
}

/** Corrects the title or the place in the protocol order. */
export function EditPostDialog({ post, onClose }: { post: PostFacts; onClose: () => void }) {
  const { t } = useTranslation('organisation')
  const command = useCommand(editPost, { success: t('unit.saved') })
  return (
    <PostDialog
      title={t('post.correctTitle', { name: post.holder })}
      draftKey={`post.${post.postId}`}
      confirm={t('unit.correct')}
      command={command}
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
      <TitleItem initial={post.title} />
      <ProtocolOrder initial={post.protocolOrder} />
    </PostDialog>
  )
}
