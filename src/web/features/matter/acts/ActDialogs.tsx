import { type ComponentType, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatterAction } from '../../../../domain/matters/matter-action-names.ts'
import type { RequestKind } from '../../../../domain/matters/matter-subject.ts'
import { useNotices } from '../../../lib/notices.tsx'
import type { ActProps } from './act-props.ts'
import { AcknowledgeDialog, NamePeopleDialog, ObjectDialog, RuleObjectionDialog } from './assignment-acts.tsx'
import { CorrectDialog } from './correct-act.tsx'
import { ConfirmDraftDialog, DeleteDraftDialog, ReturnDraftDialog, SubmitDraftDialog } from './draft-acts.tsx'
import { CarryOverDialog, RemindDialog, SupervisionModeDialog } from './office-acts.tsx'
import {
  AnswerPlanDialog,
  CompleteMilestoneDialog,
  DecideMoveDialog,
  MoveMilestoneDialog,
} from './plan-acts.tsx'
import { AnswerReportDialog, SignOffDialog } from './report-acts.tsx'
import { DecideRequestDialog, RequestDialog, WithdrawRequestDialog } from './request-acts.tsx'
import {
  ArchiveDialog,
  AttachDialog,
  ReopenDialog,
  ResumeDialog,
  StartAcceptanceDialog,
  WithdrawDialog,
} from './whole-acts.tsx'

const request = (kind: RequestKind) => (props: ActProps) => <RequestDialog {...props} kind={kind} />

/** Which dialog carries out which act; acts without one have a page of their own. */
const dialogs: Partial<Record<MatterAction, ComponentType<ActProps>>> = {
  'delete-draft': DeleteDraftDialog,
  submit: SubmitDraftDialog,
  confirm: ConfirmDraftDialog,
  'return-draft': ReturnDraftDialog,
  acknowledge: AcknowledgeDialog,
  object: ObjectDialog,
  'rule-objection': RuleObjectionDialog,
  'name-person': NamePeopleDialog,
  'approve-plan': AnswerPlanDialog,
  'return-plan': AnswerPlanDialog,
  'move-milestone': MoveMilestoneDialog,
  'decide-milestone-move': DecideMoveDialog,
  'complete-milestone': CompleteMilestoneDialog,
  'sign-off-report': SignOffDialog,
  'answer-report': AnswerReportDialog,
  'request-extension': request('extension'),
  'request-suspension': request('suspension'),
  'request-transfer': request('transfer'),
  'request-cancellation': request('cancellation'),
  'request-reopening': request('reopening'),
  'withdraw-request': WithdrawRequestDialog,
  'decide-request': DecideRequestDialog,
  resume: ResumeDialog,
  'start-acceptance': StartAcceptanceDialog,
  archive: ArchiveDialog,
  reopen: ReopenDialog,
  withdraw: WithdrawDialog,
  correct: CorrectDialog,
  'carry-over': CarryOverDialog,
  remind: RemindDialog,
  'change-supervision-mode': SupervisionModeDialog,
  attach: AttachDialog,
}

/** The dialog of one act, if the act was open to the person when it was called up: it must not vanish while it reports success. */
export function ActDialogs({ action, ...props }: ActProps & { action: MatterAction }) {
  const Dialog = dialogs[action]
  const [isOpen] = useState(props.matter.allowedActions.includes(action))
  const { t } = useTranslation('matter-page')
  const notices = useNotices()
  const turnedAway = useRef(isOpen)
  useEffect(() => {
    // Whoever followed a link to an act that is over is told so instead of finding nothing.
    if (turnedAway.current) return
    turnedAway.current = true
    notices.info(t('notOpen'))
    props.onClose()
  })
  if (!Dialog || !isOpen) return null
  return <Dialog {...props} />
}
