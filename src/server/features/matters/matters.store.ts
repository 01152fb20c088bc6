import { formatMatterNumber } from '../../../domain/matters/numbering.ts'
import type { MatterRow } from './subject-rows.ts'

/** `〔2026〕立项00012`; null before registration and for inner matters. */
export const numberText = (row: Pick<MatterRow, 'numberYear' | 'numberSeq'>): string | null =>
  row.numberYear === null || row.numberSeq === null ? null : formatMatterNumber(row.numberYear, row.numberSeq)
