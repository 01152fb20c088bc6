import type { Indicator } from '../../matters/indicator.ts'

const mostIndicators = 20

/** Names are short; the full wording stays in `standard`. */
const longestName = 100
const longestStandard = 500

const units =
  '(?:亿|千万|百万|万|千)?(?:元|平方米|立方米|平方公里|公里|千米|米|亩|公顷|吨|人次|人|户|家|株|千瓦时|千瓦|个|台套|台)|个百分点|%|％|项|处|座|套|部|条|次|场|件|名|所|篇|期|天|小时|批|只|支|类|位|张|盏|眼|孔|宗|起'

const quantity = new RegExp(`(\\d+(?:\\.\\d+)?)\\s*(${units})(以下|以内)?`)
/** Words before the number that make it a ceiling; 不低于 and 不少于 are none. */
const ceiling =
  /(?:不高于|不超过|不多于|控制在|(?<!不)低于|(?<!不)少于|降(?:低)?到|压减(?:到|至))[^,\uff0c]{0,8}$/

/**
 * The work standards of a cell as indicators (R3.1.3): one per line or semicolon, each with its first number as the target. A standard
 * without a number is met or not met.
 */
export function readStandards(text: string): Omit<Indicator, 'id'>[] {
  return text
    .split(/[\n;\uff1b]+/)
    .map((part) =>
      part
        .trim()
        .replace(/^(?:[(\uff08]?\d{1,2}[)\uff09.\uff0e、]|[①-⑳])\s*(?=\D)/, '')
        .replace(/[。,\uff0c]$/, ''),
    )
    .filter((part) => part !== '' && !/^[-—/无]+$/.test(part))
    .slice(0, mostIndicators)
    .map(toIndicator)
}

function toIndicator(standard: string): Omit<Indicator, 'id'> {
  const name = standard.length > longestName ? `${standard.slice(0, longestName - 1)}…` : standard
  const base = { name, standard: standard.slice(0, longestStandard), weight: 1, howMeasured: '' }
  const found = quantity.exec(standard)
  if (!found) return { ...base, direction: 'done', target: null, unitOfMeasure: '' }
  const atMost = found[3] !== undefined || ceiling.test(standard.slice(0, found.index))
  return {
    ...base,
    direction: atMost ? 'at-most' : 'at-least',
    target: Number(found[1]),
    unitOfMeasure: (found[2] ?? '').replace('\uff05', '%'),
  }
}

/** Back into one cell, as the ledger is exported. */
export const writeStandards = (indicators: readonly Pick<Indicator, 'standard' | 'name'>[]): string =>
  indicators.map((indicator) => indicator.standard || indicator.name).join(';\n')
