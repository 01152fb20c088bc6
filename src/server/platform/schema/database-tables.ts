import type { IntakeTables } from './intake-tables.ts'
import type { MatterTables } from './matter-tables.ts'
import type { OrganisationTables } from './organisation-tables.ts'
import type { PlatformTables } from './platform-tables.ts'
import type { PolicyTables } from './policy-tables.ts'

/** Every table, keyed by its camelCase name; one file per migration beside this one. */
export interface DatabaseTables
  extends PlatformTables,
    OrganisationTables,
    PolicyTables,
    MatterTables,
    IntakeTables {}
