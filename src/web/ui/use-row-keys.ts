import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../lib/keys.ts'

/** `j` and `k` walk through the rows, Enter opens the one they stand on. Returns that row's id. */
export function useRowKeys<T>(
  rows: readonly T[],
  rowKey: (row: T) => string,
  onOpen: ((row: T) => void) | undefined,
): string | undefined {
  const { t } = useTranslation('ui')
  const [at, setAt] = useState<string>()
  const index = rows.findIndex((row) => rowKey(row) === at)
  const move = (step: 1 | -1) => {
    const next = index === -1 ? (step === 1 ? 0 : rows.length - 1) : index + step
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)]
    if (!row) return
    setAt(rowKey(row))
    document.getElementById(rowId(rowKey(row)))?.scrollIntoView({ block: 'nearest' })
  }
  useShortcuts([
    { key: 'j', does: t('list.keyNext'), run: () => move(1) },
    { key: 'k', does: t('list.keyPrevious'), run: () => move(-1) },
    ...(onOpen && rows[index]
      ? [{ key: 'Enter', does: t('list.keyOpen'), run: () => rows[index] && onOpen(rows[index]) }]
      : []),
  ])
  return index === -1 ? undefined : at
}

/** The element id of a row, so that it can be brought into view. */
export const rowId = (key: string): string => `row-${key}`
