import type { TitledMatter } from '../../../domain/intake/ledger/find-duplicates.ts'
import { openStates } from '../../../domain/matters/matter-states.ts'
import type { QueryContext } from '../../platform/request-context.ts'

/** Beyond this many of one unit a likeness says nothing any more. */
const mostOfOneUnit = 2_000

/**
 * The city's open matters and drafts led by a unit, for finding what is already there (R2.5). Unit by unit, so that no statement is
 * large and the event loop runs on between them.
 */
export async function openMattersOf(
  { tx, jurisdictionId }: Pick<QueryContext, 'tx' | 'jurisdictionId'>,
  unitId: string,
): Promise<TitledMatter[]> {
  return tx
    .selectFrom('matter')
    .select(['id', 'title', 'leadUnitId'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('leadUnitId', '=', unitId)
    .where('state', 'in', ['draft', 'awaiting-confirmation', ...openStates])
    .where('scopeUnitId', 'is', null)
    .limit(mostOfOneUnit)
    .execute()
}
