import { findLocalDate, type LocalDate } from '../dates/local-date.ts'

/** Festivals of the moon calendar as MMDD, one row a year from 2015: 春节, 端午节, 中秋节. */
const FIRST_LUNAR_YEAR = 2015
const LUNAR: readonly (readonly [number, number, number])[] = [
  [219, 620, 927],
  [208, 609, 915],
  [128, 530, 1004],
  [216, 618, 924],
  [205, 607, 913],
  [125, 625, 1001],
  [212, 614, 921],
  [201, 603, 910],
  [122, 622, 929],
  [210, 610, 917],
  [129, 531, 1006],
  [217, 619, 925],
  [206, 609, 915],
  [126, 528, 1003],
  [213, 616, 922],
  [203, 605, 912],
  [123, 624, 1001],
  [211, 612, 919],
  [131, 601, 908],
  [219, 620, 927],
  [208, 610, 916],
]

const FIXED: Readonly<Record<string, number>> = {
  元旦: 101,
  植树节: 312,
  清明: 404,
  五一: 501,
  劳动节: 501,
  七一: 701,
  八一: 801,
  国庆: 1001,
  十一: 1001,
}
const LUNAR_COLUMN: Readonly<Record<string, 0 | 1 | 2>> = { 春节: 0, 端午: 1, 中秋: 2 }

export const HOLIDAY_WORDS = [
  ...Object.keys(FIXED).filter((word) => word !== '十一'),
  ...Object.keys(LUNAR_COLUMN),
]

/** First day of the holiday in that year; undefined for a word or year the tables do not know. */
export function holidayDate(word: string, year: number): LocalDate | undefined {
  const name = word.replace(/["“”]/g, '').replace(/(?<=..)节$/, '')
  const column = LUNAR_COLUMN[name]
  const code = column === undefined ? FIXED[name] : LUNAR[year - FIRST_LUNAR_YEAR]?.[column]
  return code === undefined ? undefined : findLocalDate(year, Math.floor(code / 100), code % 100)
}
