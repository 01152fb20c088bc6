import * as acceptance from '../../../../contract/matter-acceptance.ts'
import * as acts from '../../../../contract/matter-acts.ts'
import * as plan from '../../../../contract/matter-plan.ts'
import * as reports from '../../../../contract/matter-reports.ts'
import * as requests from '../../../../contract/matter-requests.ts'
import { command, query, type Route, route } from '../../../platform/route.ts'
import { acceptItem, concludeAcceptance, startAcceptance } from './accept-matter.ts'
import { acknowledgeMatter } from './acknowledge-matter.ts'
import { approvePlan, returnPlan } from './answer-plan.ts'
import { answerReport } from './answer-report.ts'
import { attachFiles, detachFile } from './attachments.ts'
import { correctMatter } from './correct-matter.ts'
import { decideRequest } from './decide-request.ts'
import { archiveMatter, withdrawMatter } from './end-matter.ts'
import { completeMilestone, decideMilestoneMove, requestMilestoneMove } from './milestone-acts.ts'
import { nameResponsiblePeople } from './name-responsible-people.ts'
import { objectToMatter } from './object-to-matter.ts'
import { previewSchedule } from './preview-schedule.ts'
import { remindUnit } from './remind-unit.ts'
import { reopenMatter } from './reopen-matter.ts'
import * as asking from './request-change.ts'
import { resumeMatter } from './resume-matter.ts'
import { ruleObjection } from './rule-objection.ts'
import { savePlan } from './save-plan.ts'
import { saveReport } from './save-report.ts'
import { signOffReport } from './sign-off-report.ts'
import { carryOverMatter, changeSupervisionMode } from './steer-matter.ts'
import { submitPlan } from './submit-plan.ts'
import { submitReport } from './submit-report.ts'

/** The commands of a running matter, in the order of its life. */
export const matterActRoutes: Route[] = [
  route(acts.acknowledgeMatter, command(acknowledgeMatter)),
  route(acts.objectToMatter, command(objectToMatter)),
  route(acts.ruleObjection, command(ruleObjection)),
  route(acts.nameResponsiblePeople, command(nameResponsiblePeople)),
  route(plan.savePlan, command(savePlan)),
  route(plan.previewSchedule, query(previewSchedule)),
  route(plan.submitPlan, command(submitPlan)),
  route(plan.approvePlan, command(approvePlan)),
  route(plan.returnPlan, command(returnPlan)),
  route(plan.requestMilestoneMove, command(requestMilestoneMove)),
  route(plan.decideMilestoneMove, command(decideMilestoneMove)),
  route(plan.completeMilestone, command(completeMilestone)),
  route(reports.saveReport, command(saveReport)),
  route(reports.submitReport, command(submitReport)),
  route(reports.signOffReport, command(signOffReport)),
  route(reports.answerReport, command(answerReport)),
  route(requests.requestExtension, command(asking.requestExtension)),
  route(requests.requestSuspension, command(asking.requestSuspension)),
  route(requests.requestTransfer, command(asking.requestTransfer)),
  route(requests.requestCancellation, command(asking.requestCancellation)),
  route(requests.requestReopening, command(asking.requestReopening)),
  route(requests.withdrawRequest, command(asking.withdrawRequest)),
  route(requests.decideRequest, command(decideRequest)),
  route(acts.resumeMatter, command(resumeMatter)),
  route(acceptance.startAcceptance, command(startAcceptance)),
  route(acceptance.acceptItem, command(acceptItem)),
  route(acceptance.concludeAcceptance, command(concludeAcceptance)),
  route(acts.archiveMatter, command(archiveMatter)),
  route(acts.reopenMatter, command(reopenMatter)),
  route(acts.withdrawMatter, command(withdrawMatter)),
  route(acts.correctMatter, command(correctMatter)),
  route(acts.carryOverMatter, command(carryOverMatter)),
  route(acts.remindUnit, command(remindUnit)),
  route(acts.changeSupervisionMode, command(changeSupervisionMode)),
  route(acts.attachFiles, command(attachFiles)),
  route(acts.detachFile, command(detachFile)),
]
