/** Quantified indicators and work standards (R3.1.3 定质量): what a finished matter is checked against, one by one. */
export const indicatorDirections = ['at-least', 'at-most', 'done'] as const
/** `done` is a standard that is met or not, without a number. */
export type IndicatorDirection = (typeof indicatorDirections)[number]

export const verdicts = ['exceeded', 'met', 'not-met'] as const
export type Verdict = (typeof verdicts)[number]

export type Indicator = {
  id: string
  name: string
  standard: string
  unitOfMeasure: string
  /** Null for `done`. */
  target: number | null
  direction: IndicatorDirection
  /** Greater than 0; only the proportion between the indicators matters. */
  weight: number
  howMeasured: string
}

/**
 * The verdict the numbers suggest; a person decides. Null where there is no value, or no target to compare it with. For `done` a
 * value of 1 means met and 0 not met.
 */
export function suggestVerdict(
  indicator: Pick<Indicator, 'target' | 'direction'>,
  value: number | null,
): Verdict | null {
  if (value === null) return null
  if (indicator.direction === 'done') return value >= 1 ? 'met' : 'not-met'
  if (indicator.target === null) return null
  if (value === indicator.target) return 'met'
  const better = indicator.direction === 'at-least' ? value > indicator.target : value < indicator.target
  return better ? 'exceeded' : 'not-met'
}
