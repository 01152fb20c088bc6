import { ApiError } from './api-error.ts'
import { newId } from './new-id.ts'

/**
 * One intent of a person has one command id: pressing twice, or again after the network broke, repeats the same command and has one
 * effect. A refusal or another input is a new intent.
 */
export interface CommandIntent {
  /** The id to send this input with. */
  idFor: (input: unknown) => string
  /** Tells how the attempt ended; without an error it took effect. */
  ended: (error?: unknown) => void
}

export function createCommandIntent(): CommandIntent {
  let current: { id: string; input: string } | undefined
  return {
    idFor: (input) => {
      const text = JSON.stringify(input) ?? ''
      if (!current || current.input !== text) current = { id: newId(), input: text }
      return current.id
    },
    ended: (error) => {
      if (!(error instanceof ApiError && error.outcomeUnknown)) current = undefined
    },
  }
}
