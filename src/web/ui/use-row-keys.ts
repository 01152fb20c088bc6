import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Shortcut, useShortcuts } from '../lib/keys.ts'

/** A key that does something to the row `j` and `k` stand on. */
export interface RowKey<T> {
  key: string
  does: string
  run: (row: T) => void
}

interface Options<T> {
  onOpen?: ((row: T) => void) | undefined
  /** Hears which row `j` and `k` came to. */
  onMove?: ((row: T) => void) | undefined
  keys?: readonly RowKey<T>[] | undefined
}

/** `j` and `k` walk through the rows, Enter opens the one they stand on, further keys act on it. Returns that row's id. */
export function useRowKeys<T>(
  rows: readonly T[],
  rowKey: (row: T) => string,
  { onOpen, onMove, keys = [] }: Options<T>,
): string | undefined {
  const { t } = useTranslation('ui')
  const [at, setAt] = useState<string>()
  const index = rows.findIndex((row) => rowKey(row) === at)
  const current = rows[index]
  const move = (step: 1 | -1) => {
    const next = index === -1 ? (step === 1 ? 0 : rows.length - 1) : index + step
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)]
    if (!row) return
    setAt(rowKey(row))
    onMove?.(row)
    document.getElementById(rowId(rowKey(row)))?.scrollIntoView({ block: 'nearest' })
  }
  const onRow = (key: string, does: string, run: ((row: T) => void) | undefined): Shortcut[] =>
    run && current ? [{ key, does, run: () => run(current) }] : []
  useShortcuts([
    { key: 'j', does: t('list.keyNext'), run: () => move(1) },
    { key: 'k', does: t('list.keyPrevious'), run: () => move(-1) },
    ...onRow('Enter', t('list.keyOpen'), onOpen),
    ...keys.flatMap((key) => onRow(key.key, key.does, key.run)),
  ])
  return index === -1 ? undefined : at
}

/** The element id of a row, so that it can be brought into view. */
export const rowId = (key: string): string => `row-${key}`
