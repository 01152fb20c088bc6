import type { Indicator } from '../../matters/indicator.ts'

const mostIndicators = 20

/** Names are short; the full wording stays in `standard`. */
const longestName = 100
const longestStandard = 500

const units =
  '(?:亿|千万|百万|万|千)?(?:元|平方米|立方米|平方公里|公里|千米|米|亩|公顷|吨|人次|人|户|家|株|千瓦时|千瓦|个|台套|台)|个百分点|%|％|项|处|座|套|部|条|次|场|件|名|所|篇|期|天|小时|批|只|支|类|位|张|盏|眼|孔|宗|起'

const quantity = new RegExp(
  `(?<before>不低于|不少于|达到?|超过|以上|至少|新增|新建|完成|增长|提高|力争|不高于|不超过|控制在|低于|降低到|压减到)?[^\\d,,;;。]{0,12}?(?<number>\\d+(?:\\.\\d+)?)\\s*(?<unit>${units})(?<after>以上|以下|以内)?`,
)

/**
 * The work standards of a cell as indicators (R3.1.3): one per line or semicolon, each with its first number as the target. A standard
 * without a number is met or not met.
 */
export function readStandards(text: string): Omit<Indicator, 'id'>[] {
  return text
    .split(/[\n;;]+/)
    .map((part) =>
      part
        .trim()
        .replace(/^(?:[((]?\d{1,2}[)).、.]|[①-⑳])\s*(?=\D)/, '')
        .replace(/[。,,]$/, ''),
    )
    .filter((part) => part !== '' && !/^[-—/无]+$/.test(part))
    .slice(0, mostIndicators)
    .map(toIndicator)
}

function toIndicator(standard: string): Omit<Indicator, 'id'> {
  const name = standard.length > longestName ? `${standard.slice(0, longestName - 1)}…` : standard
  const base = { name, standard: standard.slice(0, longestStandard), weight: 1, howMeasured: '' }
  const found = quantity.exec(standard)?.groups
  if (!found?.number) return { ...base, direction: 'done', target: null, unitOfMeasure: '' }
  const atMost =
    /不高于|不超过|控制在|低于|降低到|压减到/.test(found.before ?? '') || /以下|以内/.test(found.after ?? '')
  return {
    ...base,
    direction: atMost && found.before !== '不低于' ? 'at-most' : 'at-least',
    target: Number(found.number),
    unitOfMeasure: (found.unit ?? '').replace('％', '%'),
  }
}

/** Back into one cell, as the ledger is exported. */
export const writeStandards = (indicators: readonly Pick<Indicator, 'standard' | 'name'>[]): string =>
  indicators.map((indicator) => indicator.standard || indicator.name).join(';\n')
