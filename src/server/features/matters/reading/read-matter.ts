import type { MatterPage } from '../../../../contract/matter-page.ts'
import type { readMatter as endpoint } from '../../../../contract/matters.ts'
import { canReadInstruction, canSee } from '../../../../domain/matters/can-see.ts'
import { lightOf } from '../../../../domain/matters/lights.ts'
import { allowedActions, withheldActions } from '../../../../domain/matters/matter-actions.ts'
import { nextAct } from '../../../../domain/matters/next-act.ts'
import { confirmingOffices, outstandingOffices } from '../../../../domain/matters/registration.ts'
import { AppError, found } from '../../../platform/app-error.ts'
import type { Input, QueryContext } from '../../../platform/request-context.ts'
import { loadRules } from '../load-rules.ts'
import { subjectOf } from '../load-subject.ts'
import { numberText } from '../matters.store.ts'
import type { SubjectRow } from '../subject-rows.ts'
import { duesOf } from './matter-rows.ts'
import { filesOf } from './page-files.ts'
import { planOut, progressOut } from './page-plan.ts'
import { findPage, loadNames, type PageRecords } from './page-records.ts'
import { indicatorsOut, reportsOut, requestsOut } from './page-work.ts'
import { relatedMatters } from './related-matters.ts'

/** One matter as the caller may see it. Whoever may not see it gets the answer of one that does not exist (AZ-02). */
export async function readMatter(ctx: QueryContext, { params }: Input<typeof endpoint>): Promise<MatterPage> {
  const { tx, jurisdictionId, actor, today } = ctx
  const [stored, { policy, calendar, division }] = await Promise.all([
    findPage(tx, jurisdictionId, params.matterId),
    loadRules(ctx),
  ])
  const row = found(stored)
  const subject = subjectOf(row, division)
  if (!canSee(actor, subject)) throw new AppError('not-found')
  const [names, related] = await Promise.all([
    loadNames(tx, jurisdictionId, personsIn(row), unitsIn(row)),
    relatedMatters(ctx, row, calendar),
  ])
  const actions = allowedActions(actor, subject, policy, today)
  const page = { row, subject, policy, calendar, names, actor, today }
  const readable = canReadInstruction(actor, subject)
  const hasInstruction = row.instructionText !== ''
  return {
    ...plainColumns(row),
    number: numberText(row),
    light: lightOf(row, today, calendar),
    source: { kind: row.sourceKind, ref: row.sourceRef, document: documentOut(row) },
    category: { code: row.categoryCode, name: row.categoryName },
    innerTo: names.findUnit(row.scopeUnitId),
    units: row.units.map((unit) => ({
      unit: { id: unit.unitId, name: unit.name, shortName: unit.shortName, kind: unit.unitKind },
      role: unit.role,
      duty: unit.duty,
      person: unit.personId ? { id: unit.personId, name: unit.personName ?? '' } : null,
    })),
    registeringUnit: names.unit(row.registeringUnitId),
    leadOfficial: names.findPerson(row.leadOfficialId),
    contactPerson: row.contactPersonId
      ? { ...names.person(row.contactPersonId), phone: names.phoneOf(row.contactPersonId) }
      : null,
    instruction: {
      access: !hasInstruction ? 'none' : readable ? 'readable' : 'restricted',
      text: readable ? row.instructionText : '',
      readers: readable ? (row.instructionReaderIds?.map(names.person) ?? null) : null,
    },
    acknowledgedBy: names.findPerson(row.acknowledgedBy),
    progress: progressOut(page),
    plan: planOut(page),
    indicators: indicatorsOut(page),
    reports: reportsOut(page),
    requests: requestsOut(page),
    confirmations: {
      asked: [...confirmingOffices(subject, policy)],
      given: row.given.map((one) => ({
        unit: names.unit(one.unitId),
        person: names.person(one.personId),
        at: new Date(one.at),
      })),
      outstanding: row.state === 'awaiting-confirmation' ? outstandingOffices(subject, policy) : [],
    },
    overrides: row.overrides.map(({ personId, ...one }) => ({ ...one, person: names.person(personId) })),
    reminders: { count: row.reminderCount, lastOn: row.remindedOn },
    ...related,
    files: filesOf(row, 'matter', row.id),
    nextAct: nextAct(duesOf(row), actions, today) ?? null,
    allowedActions: actions,
    withheld: withheldActions(actor, subject, policy, today),
  }
}

/** Columns that leave as they are stored. */
function plainColumns(row: SubjectRow) {
  const { id, version, title, content, state, supervisionMode, reportingCycle, openProblem } = row
  const { assignedOn, originalDueOn, dueOn, lapseOn, reviewOn, acknowledgeBy, acknowledgedOn } = row
  const { objectUntil, planBy, nextReportOn, remindAgainFrom, completedOn, closedOn, cancelledOn } = row
  const { suspendedOn, extensionsGranted } = row
  return {
    ...{ id, version, title, content, state, supervisionMode, reportingCycle, openProblem },
    ...{ assignedOn, originalDueOn, dueOn, lapseOn, reviewOn, acknowledgeBy, acknowledgedOn },
    ...{ objectUntil, planBy, nextReportOn, remindAgainFrom, completedOn, closedOn, cancelledOn },
    ...{ suspendedOn, extensionsGranted },
  }
}

/** The sentence the matter was read from, with what stands around it; offsets count UTF-16 units. */
function documentOut({ document, sourceStart, sourceEnd }: SubjectRow & PageRecords) {
  if (!document) return null
  const { text, ...rest } = document
  if (sourceStart === null || sourceEnd === null) return { ...rest, before: '', sentence: '', after: '' }
  return {
    ...rest,
    before: text.slice(Math.max(0, sourceStart - 100), sourceStart),
    sentence: text.slice(sourceStart, sourceEnd),
    after: text.slice(sourceEnd, sourceEnd + 100),
  }
}

const personsIn = (row: SubjectRow & PageRecords): (string | null)[] => [
  row.leadOfficialId,
  row.contactPersonId,
  row.acknowledgedBy,
  row.planSubmittedBy,
  ...(row.instructionReaderIds ?? []),
  ...row.milestones.map((one) => one.personId),
  ...row.indicators.map((one) => one.verdictBy),
  ...row.reports.flatMap((one) => [one.authorPersonId, one.signedOffBy, one.answeredBy]),
  ...row.requests.flatMap((one) => [one.askedBy, one.decidedBy, one.proposedPersonId]),
  ...row.given.map((one) => one.personId),
  ...row.overrides.map((one) => one.personId),
]

const unitsIn = (row: SubjectRow & PageRecords): (string | null)[] => [
  row.registeringUnitId,
  row.scopeUnitId,
  ...row.reports.map((one) => one.authorUnitId),
  ...row.requests.flatMap((one) => [one.askedUnitId, one.proposedUnitId]),
  ...row.given.map((one) => one.unitId),
]
