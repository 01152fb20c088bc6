import type { MatterPage } from '../../../../contract/matter-page.ts'
import { suggestVerdict } from '../../../../domain/matters/indicator.ts'
import { decide, decideRequest } from '../../../../domain/matters/matter-actions.ts'
import { partiesOf } from '../../../../domain/matters/matter-parties.ts'
import type { MatterSubject } from '../../../../domain/matters/matter-subject.ts'
import { type Actor, actsAs, unitsOf } from '../../../../domain/permissions/actor.ts'
import { filesOf } from './page-files.ts'
import type { PageInput } from './page-plan.ts'

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

export function indicatorsOut({ row, names }: PageInput): MatterPage['indicators'] {
  return row.indicators.map(({ sortOrder: _, ...one }) => ({
    ...one,
    suggestedVerdict: suggestVerdict(one, one.latestValue),
    verdictBy: names.findPerson(one.verdictBy),
    verdictAt: instant(one.verdictAt),
    files: filesOf(row, 'acceptance', one.id),
  }))
}

/** Only a part in a unit beside the lead one: such people read what their own unit wrote, never another unit's (R11). */
export function seesOthersReports(actor: Actor, subject: MatterSubject): boolean {
  const beside = ['joint-principal', 'responsible-unit', 'supporting-unit']
  return [...partiesOf(actor, subject)].some((party) => !beside.includes(party))
}

/** Reports that left their unit, newest first; a draft is shown to its own unit only. */
export function reportsOut({ row, names, actor, subject }: PageInput): MatterPage['reports'] {
  const units = unitsOf(actor)
  const seesAll = seesOthersReports(actor, subject)
  return row.reports
    .filter((report) => {
      const own = units.includes(report.authorUnitId)
      return own || (seesAll && report.state !== 'draft' && report.state !== 'awaiting-sign-off')
    })
    .map(({ authorPersonId, authorUnitId, ...report }) => ({
      ...report,
      author: names.person(authorPersonId),
      authorUnit: names.unit(authorUnitId),
      signedOffBy: names.findPerson(report.signedOffBy),
      answeredBy: names.findPerson(report.answeredBy),
      submittedAt: instant(report.submittedAt),
      answeredAt: instant(report.answeredAt),
      files: filesOf(row, 'report', report.id),
    }))
}

/** Objections and requests; people of a unit beside the lead one see their own unit's. */
export function requestsOut(page: PageInput): MatterPage['requests'] {
  const { row, names, actor, subject, policy, today } = page
  const [persons, units] = [actsAs(actor), unitsOf(actor)]
  const seesAll = seesOthersReports(actor, subject)
  const isOwn = (request: { askedBy: string; askedUnitId: string | null }) =>
    persons.includes(request.askedBy) || (request.askedUnitId !== null && units.includes(request.askedUnitId))
  const mayWithdrawAny = decide(actor, 'withdraw-request', subject, policy, today).allowed
  return row.requests
    .filter((request) => seesAll || isOwn(request))
    .map(({ askedAt: _, proposedUnitId, proposedPersonId, askedUnitId, ...request }) => {
      const pending = request.state === 'pending'
      const mayDecide =
        request.kind === 'objection'
          ? decide(actor, 'rule-objection', subject, policy, today).allowed
          : decideRequest(actor, request.kind, subject, policy, today).allowed
      return {
        ...request,
        proposedUnit: names.findUnit(proposedUnitId),
        proposedPerson: names.findPerson(proposedPersonId),
        askedBy: names.person(request.askedBy),
        askedUnit: names.findUnit(askedUnitId),
        decidedBy: names.findPerson(request.decidedBy),
        decidedAt: instant(request.decidedAt),
        mayDecide: pending && mayDecide,
        mayWithdraw:
          pending &&
          request.kind !== 'objection' &&
          mayWithdrawAny &&
          isOwn({ askedBy: request.askedBy, askedUnitId }),
        files: filesOf(row, 'request', request.id),
      }
    })
}
