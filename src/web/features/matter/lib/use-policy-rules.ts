import { useMemo } from 'react'
import { readPolicy } from '../../../../contract/policy.ts'
import type { Policy } from '../../../../domain/policy/policy-pack.ts'
import { useRead } from '../../../lib/use-read.ts'

/** The policy in force, for hints and live checks; undefined until it is there. The server decides. */
export function usePolicyRules(): Policy | undefined {
  const { data } = useRead(readPolicy, { query: {} }, { staleTime: 600_000 })
  return useMemo(
    () => data && (Object.fromEntries(data.rules.map((rule) => [rule.key, rule.value])) as unknown as Policy),
    [data],
  )
}
