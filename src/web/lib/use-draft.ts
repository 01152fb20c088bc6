import type { FormInstance } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { clearDraft, findDraft, saveDraft } from './drafts.ts'
import { useMe } from './session.ts'

const waitMs = 300

/** Saves a little after the last keystroke, and at once when the page goes away. */
function useSaver(accountId: string, key: string) {
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; value: unknown }>(undefined)
  const write = () => {
    if (!waiting.current) return
    clearTimeout(waiting.current.timer)
    saveDraft(accountId, key, waiting.current.value)
    waiting.current = undefined
  }
  const latest = useRef(write)
  latest.current = write
  useEffect(() => {
    const flush = () => latest.current()
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [])
  return {
    save: (value: unknown) => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = { value, timer: setTimeout(write, waitMs) }
    },
    drop: () => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = undefined
      clearDraft(accountId, key)
    },
  }
}

export interface Draft<T> {
  value: T
  set: (value: T) => void
  /** What is shown was typed before a reload. */
  restored: boolean
  /** Forgets the draft: after it was sent, or when the person starts over. */
  clear: () => void
}

/** A value that survives a reload under the account; `key` names the form and its subject (`report.<matterId>`). */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const { accountId } = useMe()
  const [found] = useState(() => findDraft<T>(accountId, key))
  const [value, setValue] = useState<T>(found ?? initial)
  const [restored, setRestored] = useState(found !== undefined)
  const saver = useSaver(accountId, key)
  return {
    value,
    set: (next) => {
      setValue(next)
      saver.save(next)
    },
    restored,
    clear: () => {
      saver.drop()
      setRestored(false)
      setValue(initial)
    },
  }
}

export interface FormDraft {
  /** For the form's `initialValues`, over those of the page. */
  values: Record<string, unknown>
  /** For the form's `onValuesChange`. */
  onValuesChange: (changed: unknown, all: unknown) => void
  restored: boolean
  /** After it was sent; with `reset` the form also goes back to what the page gave it. */
  clear: (reset?: FormInstance) => void
}

/**
 * The draft of an antd form. Spread `values` into `initialValues`. Values must be plain JSON: keep dates as `LocalDate` text and
 * turn them into a picker's objects by `getValueProps`.
 */
export function useFormDraft(key: string): FormDraft {
  const { accountId } = useMe()
  const [found, setFound] = useState(() => findDraft<Record<string, unknown>>(accountId, key))
  const saver = useSaver(accountId, key)
  return {
    values: found ?? {},
    onValuesChange: (_changed, all) => saver.save(all),
    restored: found !== undefined,
    clear: (reset) => {
      saver.drop()
      setFound(undefined)
      reset?.resetFields()
    },
  }
}
