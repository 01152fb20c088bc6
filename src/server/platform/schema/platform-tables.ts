import type { Generated } from 'kysely'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { Json, JsonOrNull } from './json-column.ts'

/** The tables beneath every feature (migrations/0001_platform.sql and later), as queries see them (camelCase by plugin; dates as LocalDate strings). */
export interface JurisdictionTable {
  id: number
  name: string
  shortName: string
  demo: Generated<boolean>
  createdAt: Date
}

export interface AccountTable {
  id: string
  jurisdictionId: number
  signInName: string
  personId: string
  passwordHash: string | null
  mustChangePassword: Generated<boolean>
  initialPasswordUntil: Generated<Date | null>
  failedAttempts: Generated<number>
  lockedUntil: Date | null
  disabledAt: Date | null
  lastSignInAt: Date | null
  language: Generated<'zh-CN' | 'en'>
  createdAt: Date
}

export interface SessionTable {
  tokenHash: Buffer
  accountId: string
  jurisdictionId: number
  id: string
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  client: Generated<string>
}

export interface UnknownSignInTable {
  nameDigest: Buffer
  failedAttempts: number
  lockedUntil: Date | null
  lastAt: Date
}

export interface SetupTokenTable {
  tokenHash: Buffer
  expiresAt: Date
  usedAt: Date | null
}

export interface EventTable {
  jurisdictionId: number
  subjectKind: string
  subjectId: string
  seq: number
  id: string
  kind: string
  at: Date
  onDate: LocalDate
  actorPersonId: string | null
  actorPostId: string | null
  actorUnitId: string | null
  actorLabel: string
  onBehalfOf: string | null
  reason: string | null
  payload: JsonOrNull
  payloadSalt: Buffer | null
  payloadDigest: Buffer
  prevHash: Buffer
  hash: Buffer
}

export interface ChainHeadTable {
  jurisdictionId: number
  subjectKind: string
  subjectId: string
  seq: number
  hash: Buffer
  changedAt: Date
}

export interface CheckpointTable {
  jurisdictionId: number
  seq: number
  at: Date
  subjectCount: number
  eventCount: number
  headsDigest: Buffer
  prevSignature: Buffer
  signature: Buffer
}

export interface CheckpointHeadTable {
  jurisdictionId: number
  checkpointSeq: number
  subjectKind: string
  subjectId: string
  seq: number
  hash: Buffer
}

export interface AuditEntryTable {
  jurisdictionId: number
  id: string
  at: Date
  kind: string
  accountId: string | null
  actorLabel: string
  unitLabel: Generated<string>
  object: Generated<string>
  success: boolean
  clientAddress: Generated<string>
  requestId: Generated<string>
  detail: JsonOrNull
}

export interface AuditStubTable {
  jurisdictionId: number
  seq: number
  purgedAt: Date
  entryCount: number
  firstAt: Date
  lastAt: Date
  lastId: string
  entriesDigest: Buffer
  prevSignature: Buffer
  signature: Buffer
}

export interface CommandReceiptTable {
  jurisdictionId: number
  commandId: string
  operation: string
  accountId: string
  bodyDigest: Buffer
  response: JsonOrNull
  at: Date
}

export interface FileTable {
  jurisdictionId: number
  id: string
  sha256: string
  sizeBytes: number
  name: string
  mediaType: string
  uploadedBy: string
  uploadedUnitId: string | null
  uploadedAt: Date
}

export interface OutboxTable {
  jurisdictionId: number
  id: string
  createdAt: Date
  recipientPersonId: string
  kind: string
  params: Json
  subjectKind: string
  subjectId: string
  channel: Generated<'in-app' | 'e-mail' | 'webhook'>
  state: Generated<'pending' | 'delivered' | 'failed'>
  attempts: Generated<number>
  lastError: string | null
  deliveredAt: Date | null
  readAt: Date | null
}

export interface PlatformTables {
  jurisdiction: JurisdictionTable
  account: AccountTable
  session: SessionTable
  unknownSignIn: UnknownSignInTable
  setupToken: SetupTokenTable
  event: EventTable
  chainHead: ChainHeadTable
  checkpoint: CheckpointTable
  checkpointHead: CheckpointHeadTable
  auditEntry: AuditEntryTable
  auditStub: AuditStubTable
  commandReceipt: CommandReceiptTable
  file: FileTable
  outbox: OutboxTable
}
