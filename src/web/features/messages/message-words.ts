import { matterMessageKinds, personMessageKinds } from '../../../contract/messages.ts'

/** The kind a message is worded by; kinds this version does not know are worded plainly. */
export const knownKind = (kind: string) =>
  [...matterMessageKinds, ...personMessageKinds].find((known) => known === kind) ?? 'other'

/** Where a message leads: the subject it speaks of, or nowhere. */
export function subjectPath(message: { subjectKind: string; subjectId: string }): string | undefined {
  if (message.subjectKind === 'matter') return `/matters/${message.subjectId}`
  return message.subjectKind === 'person' ? `/organisation/people/${message.subjectId}` : undefined
}

/** What the writer said, where a message carries words of a person. */
export function quotedWords(params: Readonly<Record<string, string | number>>): string | undefined {
  const words = [params.reason, params.text, params.answer, params.missing].find(
    (value) => typeof value === 'string' && value.trim() !== '',
  )
  return words === undefined ? undefined : String(words)
}
