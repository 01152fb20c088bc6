import type { ResponseOutput } from '../../../../contract/endpoint.ts'
import type { readIntakeBatch } from '../../../../contract/intake.ts'

/** One file with its columns and settings. */
export type BatchDetail = ResponseOutput<typeof readIntakeBatch>
