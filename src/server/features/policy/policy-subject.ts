import { namedUuid } from '../../platform/named-uuid.ts'

/** The one history of a jurisdiction's policy; it also stands for the system as author of the first version. */
export const policySubjectId = (jurisdictionId: number): string => namedUuid('policy', jurisdictionId)
