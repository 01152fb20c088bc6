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
  /** True where a person gives one command after another without waiting, each with its own input: they are carried out in turn. */
  inTurn?: boolean
  onSuccess?: (result: ResponseOutput<E>) => void
  /** Takes the refusal; return true when it has been shown where it belongs, else a notice says it. */
  onError?: (error: ApiError) => boolean | undefined
}

export interface Command<E extends Endpoint> {
  /**
   * Carries the command out; undefined when it was refused (and that has been said). While one runs, the same input is the same command;
   * another input waits for its turn where the command takes turns, else it is taken for a second press.
   */
  run: (input: CallInput<E>) => Promise<ResponseOutput<E> | undefined>
  pending: boolean
  error: ApiError | undefined
  clearError: () => void
}

const noop = () => undefined

/** A command of the contract with one id per intent, notices, and the reads it makes stale. */
export function useCommand<E extends Endpoint>(endpoint: E, options: CommandOptions<E> = {}): Command<E> {
  const client = useQueryClient()
  const notices = useNotices()
  const intent = useRef(createCommandIntent())
  const newest = useRef<{ input: string; answer: Promise<ResponseOutput<E> | undefined> }>(undefined)
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
      setPending(false)
    }
  }
  const start = (input: CallInput<E>) => {
    const before = newest.current?.answer
    const answer = before ? before.then(noop, noop).then(() => attempt(input)) : attempt(input)
    const mine = { input: JSON.stringify(input), answer }
    newest.current = mine
    const over = () => {
      if (newest.current === mine) newest.current = undefined
    }
    void answer.then(over, over)
    return answer
  }
  const invalidate = async () => {
    const stale = options.invalidates
    if (!stale) return client.invalidateQueries()
    await Promise.all(stale.map((read) => client.invalidateQueries({ queryKey: [read.id] })))
  }
  return {
    run: (input) => {
      const running = newest.current
      const isAnother = options.inTurn && running?.input !== JSON.stringify(input)
      return running && !isAnother ? running.answer : start(input)
    },
    pending,
    error,
    clearError: () => setError(undefined),
  }
}
