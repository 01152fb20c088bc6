import type { Light } from '../../../domain/matters/lights.ts'

/** The colours of the lights as on the board; texts on them stay readable, and every number is written beside. */
export const lightColours: Partial<Record<Light, string>> = {
  overdue: '#b3261e',
  behind: '#f0b429',
  'near-due': '#a9c8f0',
  normal: '#d2ecd8',
  suspended: '#e4e7eb',
}

export const chartBlue = '#1a56a8'
export const chartPale = '#c9d7ea'
export const chartAmber = '#f0b429'
export const chartText = '#1f2328'
export const chartQuiet = '#59616b'
export const chartLine = '#dfe2e6'
