/**
 * What somebody types survives a reload, a lost session and a closed window: it is kept in this browser under the account, until it
 * is sent, discarded, or the person signs out. Nothing older than two weeks is offered again.
 */
const prefix = 'luoshi.draft.'
const keptForMs = 14 * 24 * 3_600_000

interface Stored {
  savedAt: number
  value: unknown
}

const nameOf = (accountId: string, key: string) => `${prefix}${accountId}.${key}`

/** The draft under this key, or undefined when there is none, it is too old, or the browser keeps nothing. */
export function findDraft<T>(accountId: string, key: string, now = Date.now()): T | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(nameOf(accountId, key)) ?? 'null') as Stored | null
    if (!stored || typeof stored.savedAt !== 'number' || now - stored.savedAt > keptForMs) return undefined
    return stored.value as T
  } catch {
    return undefined
  }
}

/** Keeps a draft. A full or forbidden storage loses only the comfort, never the page. */
export function saveDraft(accountId: string, key: string, value: unknown, now = Date.now()): void {
  try {
    localStorage.setItem(nameOf(accountId, key), JSON.stringify({ savedAt: now, value } satisfies Stored))
  } catch {
    // Nothing to be done; the text is still on the screen.
  }
}

export function clearDraft(accountId: string, key: string): void {
  try {
    localStorage.removeItem(nameOf(accountId, key))
  } catch {
    // A browser without storage has no draft to clear.
  }
}

/** On sign-out: nothing somebody typed stays behind on a shared machine. */
export function clearDraftsOf(accountId: string): void {
  try {
    const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index))
    for (const name of names) if (name?.startsWith(nameOf(accountId, ''))) localStorage.removeItem(name)
  } catch {
    // A browser without storage has no drafts to clear.
  }
}
