import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../lib/api-error.ts'
import { newId } from '../lib/new-id.ts'

/** One file on its way. `share` runs from 0 to 1. */
export interface QueuedFile {
  key: string
  name: string
  state: 'sending' | 'failed'
  share: number
  message?: string
  /** Sending it again may help: the way failed, not the file. */
  again?: boolean
  file: File
}

export type SendFile<T> = (
  file: File,
  options: { onProgress: (share: number) => void; signal: AbortSignal },
) => Promise<T>

/** Sends files one after the other; what arrived is handed over, what failed stays with its reason and can be sent again. */
export function useFileQueue<T>(send: SendFile<T>, onSent: (result: T) => void) {
  const [files, setFiles] = useState<readonly QueuedFile[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const line = useRef(Promise.resolve())
  const handOver = useRef(onSent)
  handOver.current = onSent
  useEffect(() => {
    const running = stops.current
    return () => {
      for (const stop of running.values()) stop.abort()
    }
  }, [])

  const change = (key: string, changes: Partial<QueuedFile>) =>
    setFiles((current) => current.map((file) => (file.key === key ? { ...file, ...changes } : file)))
  const drop = (key: string) => {
    stops.current.get(key)?.abort()
    setFiles((current) => current.filter((file) => file.key !== key))
  }
  const enqueue = (key: string, file: File) => {
    const stop = new AbortController()
    stops.current.set(key, stop)
    line.current = line.current.then(async () => {
      if (stop.signal.aborted) return
      try {
        const result = await send(file, {
          onProgress: (share) => change(key, { share }),
          signal: stop.signal,
        })
        handOver.current(result)
        drop(key)
      } catch (error) {
        if (stop.signal.aborted) return
        change(key, {
          state: 'failed',
          message: error instanceof Error ? error.message : String(error),
          again: !(error instanceof ApiError) || error.outcomeUnknown,
        })
      } finally {
        stops.current.delete(key)
      }
    })
  }
  return {
    files,
    /** A refusal known beforehand (too large) is shown like a failed one. */
    add: (file: File, refusal?: string) => {
      const key = newId()
      const queued: QueuedFile = refusal
        ? { key, name: file.name, state: 'failed', share: 0, message: refusal, file }
        : { key, name: file.name, state: 'sending', share: 0, file }
      setFiles((current) => [...current, queued])
      if (!refusal) enqueue(key, file)
    },
    retry: (queued: QueuedFile) => {
      change(queued.key, { state: 'sending', share: 0 })
      enqueue(queued.key, queued.file)
    },
    drop,
  }
}
