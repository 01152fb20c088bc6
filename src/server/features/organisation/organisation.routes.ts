import * as duties from '../../../contract/duties.ts'
import * as organisation from '../../../contract/organisation.ts'
import * as people from '../../../contract/people.ts'
import * as rights from '../../../contract/rights.ts'
import { command, query, type Route, recorded, route } from '../../platform/route.ts'
import { closeUnit } from './close-unit.ts'
import { createUnit } from './create-unit.ts'
import { confirmRights, refuseRights } from './decide-rights.ts'
import { grantDelegation, listOwnDelegations, revokeDelegation } from './delegations.ts'
import { addAlias, removeAlias } from './edit-aliases.ts'
import { editArrangements } from './edit-arrangements.ts'
import { endLinkage, proposeLinkage, proposeWatch, removeWatch } from './edit-duties.ts'
import { editLeadingGroup } from './edit-leading-group.ts'
import { createPerson, editPerson } from './edit-people.ts'
import { editPost, endPost } from './edit-posts.ts'
import { editUnit } from './edit-unit.ts'
import { exportOrganisation } from './export-organisation.ts'
import { listPeople } from './list-people.ts'
import { listPendingRights } from './pending-rights.ts'
import { handOverPost, proposePost } from './propose-post.ts'
import { readDuties } from './read-duties.ts'
import { readOrganisation } from './read-organisation.ts'
import { readPerson } from './read-person.ts'
import { readUnit } from './read-unit.ts'
import { searchOrganisation } from './search-organisation.ts'

export const organisationRoutes: Route[] = [
  route(organisation.readOrganisation, query(readOrganisation)),
  route(organisation.searchOrganisation, query(searchOrganisation)),
  route(organisation.exportOrganisation, recorded(exportOrganisation)),
  route(organisation.readUnit, query(readUnit)),
  route(organisation.createUnit, command(createUnit)),
  route(organisation.editUnit, command(editUnit)),
  route(organisation.closeUnit, command(closeUnit)),
  route(organisation.addAlias, command(addAlias)),
  route(organisation.removeAlias, command(removeAlias)),
  route(organisation.editArrangements, command(editArrangements)),

  route(people.listPeople, query(listPeople)),
  route(people.readPerson, query(readPerson)),
  route(people.createPerson, command(createPerson)),
  route(people.editPerson, command(editPerson)),
  route(people.proposePost, command(proposePost)),
  route(people.editPost, command(editPost)),
  route(people.endPost, command(endPost)),
  route(people.handOverPost, command(handOverPost)),
  route(people.listOwnDelegations, query(listOwnDelegations)),
  route(people.grantDelegation, command(grantDelegation)),
  route(people.revokeDelegation, command(revokeDelegation)),

  route(duties.readDuties, query(readDuties)),
  route(duties.editLeadingGroup, command(editLeadingGroup)),
  route(duties.proposeWatch, command(proposeWatch)),
  route(duties.removeWatch, command(removeWatch)),
  route(duties.proposeLinkage, command(proposeLinkage)),
  route(duties.endLinkage, command(endLinkage)),

  route(rights.listPendingRights, query(listPendingRights)),
  route(rights.confirmRights, command(confirmRights)),
  route(rights.refuseRights, command(refuseRights)),
]
