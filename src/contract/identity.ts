import { z } from 'zod'
import { adminRoles } from '../domain/organisation/admin-roles.ts'
import { postKinds } from '../domain/organisation/posts.ts'
import { unitKinds } from '../domain/organisation/unit-kinds.ts'
import { operations } from '../domain/permissions/permission-matrix.ts'
import { defineEndpoint } from './endpoint.ts'
import { dateOut, done, id, instantOut, requiredText } from './field-types.ts'

/** Sign-in, the own session, and what the signed-in person may do. */

export const languages = ['zh-CN', 'en'] as const

const password = z.string().min(1).max(256)

export const actorPostOut = z.object({
  postId: z.string(),
  unitId: z.string(),
  unitKind: z.enum(unitKinds),
  unitName: z.string(),
  kind: z.enum(postKinds),
  title: z.string(),
})

/** The signed-in person as the web app knows them: who, in which posts, and which operations are open to them. */
export const meOut = z.object({
  accountId: z.string(),
  personId: z.string(),
  name: z.string(),
  signInName: z.string(),
  language: z.enum(languages),
  mustChangePassword: z.boolean(),
  posts: z.array(actorPostOut),
  delegations: z.array(actorPostOut.extend({ fromPersonId: z.string(), fromName: z.string() })),
  adminRoles: z.array(z.enum(adminRoles)),
  operations: z.array(z.enum(operations)),
  today: dateOut,
  jurisdiction: z.object({ name: z.string(), shortName: z.string(), demo: z.boolean() }),
  unreadMessages: z.number(),
})
export type Me = z.output<typeof meOut>

/** What the sign-in page needs before anybody is signed in. */
export const readSignInPage = defineEndpoint({
  id: 'readSignInPage',
  method: 'GET',
  path: '/api/sign-in-page',
  access: 'public',
  summary: 'What the sign-in page shows: the city, whether it is a demo, and the demo accounts',
  response: z.object({
    jurisdictionName: z.string(),
    demo: z.boolean(),
    needsSetup: z.boolean(),
    cookiesRefused: z.boolean(),
    demoAccounts: z.array(
      z.object({ signInName: z.string(), label: z.string(), hintZh: z.string(), hintEn: z.string() }),
    ),
  }),
})

export const signIn = defineEndpoint({
  id: 'signIn',
  method: 'POST',
  path: '/api/session',
  access: 'public',
  summary: 'Signs in with name and password; sets the session cookie',
  body: z.object({ signInName: requiredText(64), password }),
  response: meOut,
})

export const demoSignIn = defineEndpoint({
  id: 'demoSignIn',
  method: 'POST',
  path: '/api/session/demo',
  access: 'public',
  summary: 'Demo mode only: becomes one of the demo accounts with one click',
  body: z.object({ signInName: requiredText(64) }),
  response: meOut,
})

export const readMe = defineEndpoint({
  id: 'readMe',
  method: 'GET',
  path: '/api/session',
  access: 'identity.own-session',
  summary: 'The signed-in person',
  response: meOut,
  whilePasswordExpired: true,
})

export const signOut = defineEndpoint({
  id: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  access: 'public',
  summary: 'Ends the own session',
  response: done,
})

export const changePassword = defineEndpoint({
  id: 'changePassword',
  method: 'POST',
  path: '/api/session/password',
  access: 'identity.own-password',
  summary: 'Changes the own password and ends every other session',
  body: z.object({ currentPassword: password, newPassword: password }),
  response: done,
  whilePasswordExpired: true,
})

export const changeLanguage = defineEndpoint({
  id: 'changeLanguage',
  method: 'POST',
  path: '/api/session/language',
  access: 'identity.own-session',
  summary: 'Remembers the language of the interface',
  body: z.object({ language: z.enum(languages) }),
  response: done,
  whilePasswordExpired: true,
})

export const listOwnSessions = defineEndpoint({
  id: 'listOwnSessions',
  method: 'GET',
  path: '/api/session/all',
  access: 'identity.own-session',
  summary: 'The own sessions, newest first',
  response: z.object({
    sessions: z.array(
      z.object({
        id: z.string(),
        createdAt: instantOut,
        lastSeenAt: instantOut,
        client: z.string(),
        current: z.boolean(),
      }),
    ),
  }),
})

export const endOwnSession = defineEndpoint({
  id: 'endOwnSession',
  method: 'POST',
  path: '/api/session/all/:sessionId/end',
  access: 'identity.own-session',
  summary: 'Ends one of the own sessions',
  params: z.object({ sessionId: id }),
  response: done,
})

export const endOtherSessions = defineEndpoint({
  id: 'endOtherSessions',
  method: 'POST',
  path: '/api/session/others/end',
  access: 'identity.own-session',
  summary: 'Ends every own session but this one',
  response: z.object({ ended: z.number() }),
})

export const setUpJurisdiction = defineEndpoint({
  id: 'setUpJurisdiction',
  method: 'POST',
  path: '/api/setup',
  access: 'public',
  summary: 'One-time set-up of an empty system: the city and its first three administrators',
  body: z.object({
    token: z.string().min(20).max(200),
    jurisdictionName: requiredText(60),
    shortName: requiredText(20),
    administrators: z
      .array(
        z.object({
          role: z.enum(adminRoles),
          name: requiredText(40),
          signInName: requiredText(64),
          password,
        }),
      )
      .length(3),
  }),
  response: done,
})
