import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Endpoint, ResponseOutput } from '../../contract/endpoint.ts'
import { type CallInput, call } from './api.ts'
import { ApiError } from './api-error.ts'
import { createCommandIntent } from './command-intent.ts'
import { useNotices } from './notices.tsx'

export interface CommandOptions<E extends Endpoint> {
  /** Said when it took effect. */
  success?: string | ((result: ResponseOutput<E>) => string)
  /** The reads that are no longer true; every one when left out. */
  invalidates?: readonly Endpoint[]
  /** False where the act is over as soon as it has answered, and the page shows what came of it when that has been read again. */
  wait?: boolean
  onSuccess?: (result: ResponseOutput<E>) => void
  /** Takes the refusal; return true when it has been shown where it belongs, else a notice says it. */
  onError?: (error: ApiError) => boolean | undefined
}

export interface Command<E extends Endpoint> {
  /** Carries the command out; undefined when it was refused (and that has been said). */
  run: (input: CallInput<E>) => Promise<ResponseOutput<E> | undefined>
  pending: boolean
  error: ApiError | undefined
  clearError: () => void
}

/** A command of the contract with one id per intent, notices, and the reads it makes stale. */
export function useCommand<E extends Endpoint>(endpoint: E, options: CommandOptions<E> = {}): Command<E> {
  const client = useQueryClient()
  const notices = useNotices()
  const intent = useRef(createCommandIntent())
  const running = useRef<Promise<ResponseOutput<E> | undefined>>(undefined)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<ApiError>()

  const attempt = async (input: CallInput<E>) => {
    setPending(true)
    setError(undefined)
    try {
      const result = await call(endpoint, { ...input, commandId: intent.current.idFor(input) })
      intent.current.ended()
      const renewed = invalidate()
      const { success, wait = true } = options
      if (wait) await renewed
      if (success) notices.success(typeof success === 'string' ? success : success(result))
      options.onSuccess?.(result)
      return result
    } catch (problem) {
      intent.current.ended(problem)
      if (!(problem instanceof ApiError)) throw problem
      setError(problem)
      if (!options.onError?.(problem)) notices.error(problem.message, 6)
      return undefined
    } finally {
      running.current = undefined
      setPending(false)
    }
  }
  const invalidate = async () => {
    const stale = options.invalidates
    if (!stale) return client.invalidateQueries()
    await Promise.all(stale.map((read) => client.invalidateQueries({ queryKey: [read.id] })))
  }
  return {
    run: (input) => {
      running.current ??= attempt(input)
      return running.current
    },
    pending,
    error,
    clearError: () => setError(undefined),
  }
}
