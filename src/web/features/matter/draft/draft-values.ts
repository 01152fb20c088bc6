import type { BodyInput } from '../../../../contract/endpoint.ts'
import type { editMatterDraft } from '../../../../contract/matter-drafts.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import type { IndicatorDirection } from '../../../../domain/matters/indicator.ts'
import {
  mayRunWithoutDeadline,
  type SourceKind,
  type SupervisionMode,
} from '../../../../domain/matters/matter-sources.ts'
import type { ReportingCycle } from '../../../../domain/policy/catalogue.ts'
import { newId } from '../../../lib/new-id.ts'
import type { ChosenFile } from '../fields/FilesField.tsx'
import { leadUnitOf, type Matter } from '../lib/matter-types.ts'

/** What the form holds; plain JSON, so that it survives a reload. */
export interface DraftValues {
  source: SourceKind
  sourceRef?: string
  classification?: string
  title: string
  content?: string
  category: string
  leadUnitId: string
  leadPersonId?: string | null
  leadDuty?: string
  others?: { unitId?: string; role?: 'responsible' | 'supporting'; personId?: string | null; duty?: string }[]
  leadOfficialId?: string | null
  /** Left out where the source always has a deadline. */
  timing?: 'deadline' | 'cycle'
  dueOn?: LocalDate | null
  reviewOn?: LocalDate | null
  reportingCycle?: ReportingCycle | null
  supervisionMode?: SupervisionMode | null
  instructionText?: string
  indicators?: {
    id?: string
    name?: string
    standard?: string
    target?: number | null
    unitOfMeasure?: string
    direction?: IndicatorDirection
    weight?: number
    howMeasured?: string
  }[]
  files?: ChosenFile[]
  inner?: boolean
}

/** The body of creating or replacing a draft. */
export function bodyOfDraft(
  values: DraftValues,
  contactPersonId: string | null,
): BodyInput<typeof editMatterDraft> {
  // The choice is offered to some sources only; every other matter has a deadline.
  const dated = values.timing !== 'cycle' || !mayRunWithoutDeadline(values.source)
  return {
    title: values.title,
    content: values.content ?? '',
    source: values.source,
    sourceRef: values.sourceRef ?? '',
    classification: values.classification ?? '',
    category: values.category,
    units: [
      {
        unitId: values.leadUnitId,
        role: 'lead',
        duty: values.leadDuty ?? '',
        personId: values.leadPersonId ?? null,
      },
      ...(values.others ?? []).flatMap((other) =>
        other?.unitId
          ? [
              {
                unitId: other.unitId,
                role: other.role ?? ('supporting' as const),
                duty: other.duty ?? '',
                personId: other.personId ?? null,
              },
            ]
          : [],
      ),
    ],
    leadOfficialId: values.leadOfficialId ?? null,
    contactPersonId,
    dueOn: dated ? (values.dueOn ?? null) : null,
    reviewOn: dated ? null : (values.reviewOn ?? null),
    reportingCycle: values.reportingCycle ?? null,
    supervisionMode: values.supervisionMode ?? null,
    instructionText: values.source === 'leader-instruction' ? (values.instructionText ?? '') : '',
    indicators: (values.indicators ?? []).flatMap((item) =>
      item?.name
        ? [
            {
              id: item.id ?? newId(),
              name: item.name,
              standard: item.standard ?? '',
              unitOfMeasure: item.unitOfMeasure ?? '',
              target: item.direction === 'done' ? null : (item.target ?? null),
              direction: item.direction ?? 'at-least',
              weight: item.weight ?? 1,
              howMeasured: item.howMeasured ?? '',
            },
          ]
        : [],
    ),
    fileIds: (values.files ?? []).map((file) => file.id),
  }
}

/** A matter's draft as the form shows it. */
export function valuesOf(matter: Matter): DraftValues {
  const lead = leadUnitOf(matter)
  return {
    source: matter.source.kind,
    sourceRef: matter.source.ref,
    title: matter.title,
    content: matter.content,
    category: matter.category.code,
    leadUnitId: lead?.unit.id ?? '',
    leadPersonId: lead?.person?.id ?? null,
    leadDuty: lead?.duty ?? '',
    others: matter.units
      .filter((item) => item.role !== 'lead')
      .map((item) => ({
        unitId: item.unit.id,
        role: item.role === 'responsible' ? 'responsible' : 'supporting',
        personId: item.person?.id ?? null,
        duty: item.duty,
      })),
    leadOfficialId: matter.leadOfficial?.id ?? null,
    timing: matter.dueOn === null && matter.reviewOn !== null ? 'cycle' : 'deadline',
    dueOn: matter.dueOn,
    reviewOn: matter.reviewOn,
    reportingCycle: matter.reportingCycle,
    supervisionMode: matter.supervisionMode,
    instructionText: matter.instruction.text,
    indicators: matter.indicators.map((item) => ({
      id: item.id,
      name: item.name,
      standard: item.standard,
      target: item.target,
      unitOfMeasure: item.unitOfMeasure,
      direction: item.direction,
      weight: item.weight,
      howMeasured: item.howMeasured,
    })),
    files: matter.files.map((file) => ({ id: file.id, name: file.name })),
  }
}
