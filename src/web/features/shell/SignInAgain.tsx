import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Me } from '../../../contract/identity.ts'
import { configureApi } from '../../lib/api.ts'
import { queryClient } from '../../lib/query-client.ts'
import { meQuery } from '../../lib/session.ts'

const SignInAgainDialog = lazy(async () => ({
  default: (await import('./SignInAgainDialog.tsx')).SignInAgainDialog,
}))

interface Waiting {
  promise: Promise<void>
  resolve: () => void
  reject: (reason: Error) => void
}

/** `Promise.withResolvers` is younger than the browsers of some offices. */
function wait(): Waiting {
  let settle: Pick<Waiting, 'resolve' | 'reject'> = { resolve: () => undefined, reject: () => undefined }
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { promise, ...settle }
}

/**
 * When the session ends under somebody, the password is asked for over the page; then every call that was refused meanwhile is
 * repeated with its own command id. The page stays as it is, with everything typed in it.
 */
export function SignInAgain({ me }: { me: Me }) {
  const waiting = useRef<Waiting>(undefined)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    configureApi({
      signInAgain: () => {
        waiting.current ??= wait()
        setOpen(true)
        return waiting.current.promise
      },
    })
    return () => configureApi({ signInAgain: undefined })
  }, [])
  const signedIn = (now: Me) => {
    // Somebody else signed in: nothing on this page is theirs.
    if (now.accountId !== me.accountId) return window.location.assign('/')
    queryClient.setQueryData(meQuery.queryKey, now)
    setOpen(false)
    waiting.current?.resolve()
    waiting.current = undefined
  }
  const leave = () => {
    waiting.current?.reject(new Error('Signed out'))
    waiting.current = undefined
    window.location.assign('/sign-in')
  }
  if (!open) return null
  return (
    <Suspense>
      <SignInAgainDialog me={me} onSignedIn={signedIn} onLeave={leave} />
    </Suspense>
  )
}
