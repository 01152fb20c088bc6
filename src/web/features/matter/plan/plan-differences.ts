import type { TFunction } from 'i18next'
import type { PlanDraft } from './plan-draft.ts'

type Line = { label: string; mine: string; theirs: string }

/** What differs between two versions of a plan, line by line, in words. */
export function planDifferences(
  mine: PlanDraft,
  theirs: PlanDraft,
  t: TFunction<['matter-plan', 'matter-words']>,
): Line[] {
  const none = t('editor.absent')
  const milestone = (item: PlanDraft['milestones'][number] | undefined) =>
    item
      ? [
          item.title,
          item.deliverable,
          item.workingDays && t('schedule.days', { count: item.workingDays }),
          item.dueOn,
        ]
          .filter(Boolean)
          .join(' · ')
      : none
  const indicator = (item: PlanDraft['indicators'][number] | undefined) =>
    item
      ? [
          item.name,
          t(`matter-words:direction.${item.direction}`),
          item.target,
          item.unitOfMeasure,
          item.standard,
        ]
          .filter((part) => part !== null && part !== '')
          .join(' ')
      : none
  const unit = (item: PlanDraft['units'][number] | undefined) => item?.duty ?? none
  return [
    ...pairs(mine.milestones, theirs.milestones, (item) => item.id).map(([a, b], index) => ({
      label: t('editor.milestoneNumber', { number: index + 1 }),
      mine: milestone(a),
      theirs: milestone(b),
    })),
    ...pairs(mine.indicators, theirs.indicators, (item) => item.id).map(([a, b], index) => ({
      label: t('editor.indicatorNumber', { number: index + 1 }),
      mine: indicator(a),
      theirs: indicator(b),
    })),
    ...pairs(mine.units, theirs.units, (item) => item.unitId).map(([a, b]) => ({
      label: t('editor.duty'),
      mine: unit(a),
      theirs: unit(b),
    })),
  ].filter((line) => line.mine !== line.theirs)
}

/** Mine beside theirs by id; what only one of them has stands alone. */
function pairs<T>(
  mine: readonly T[],
  theirs: readonly T[],
  idOf: (item: T) => string,
): [T | undefined, T | undefined][] {
  const other = new Map(theirs.map((item) => [idOf(item), item]))
  const own = new Set(mine.map(idOf))
  return [
    ...mine.map((item): [T | undefined, T | undefined] => [item, other.get(idOf(item))]),
    ...theirs
      .filter((item) => !own.has(idOf(item)))
      .map((item): [T | undefined, T | undefined] => [undefined, item]),
  ]
}
