import * as drafts from '../../../contract/matter-drafts.ts'
import * as list from '../../../contract/matter-list.ts'
import * as overview from '../../../contract/matter-overview.ts'
import * as reading from '../../../contract/matters.ts'
import { command, query, type Route, route } from '../../platform/route.ts'
import { listCategories } from './read-categories.ts'
import { listMatters } from './reading/list-matters.ts'
import { readBoard } from './reading/read-board.ts'
import { readMatter } from './reading/read-matter.ts'
import { readOverview } from './reading/read-overview.ts'
import { readMatterTimeline } from './reading/read-timeline.ts'
import { readWorkbench } from './reading/read-workbench.ts'
import { actOnMatters } from './registration/act-on-matters.ts'
import { breakDownMatter } from './registration/break-down-matter.ts'
import { confirmMatter } from './registration/confirm-matter.ts'
import { createMatter } from './registration/create-matter.ts'
import { deleteMatterDraft } from './registration/delete-matter-draft.ts'
import { editMatterDraft } from './registration/edit-matter-draft.ts'
import { returnMatterDraft } from './registration/return-matter-draft.ts'
import { submitMatter } from './registration/submit-matter.ts'
import { checkMatterWarnings } from './registration/warn-asker.ts'

/** Registration and reading; the acts of a running matter are in `acts/acts.routes.ts`. */
export const mattersRoutes: Route[] = [
  route(list.listCategories, query(listCategories)),
  route(list.listMatters, query(listMatters)),
  route(reading.readMatter, query(readMatter)),
  route(reading.readMatterTimeline, query(readMatterTimeline)),
  route(overview.readWorkbench, query(readWorkbench)),
  route(overview.readBoard, query(readBoard)),
  route(overview.readOverview, query(readOverview)),
  route(list.actOnMatters, command(actOnMatters)),
  route(drafts.checkMatterWarnings, query(checkMatterWarnings)),
  route(drafts.createMatter, command(createMatter)),
  route(drafts.editMatterDraft, command(editMatterDraft)),
  route(drafts.deleteMatterDraft, command(deleteMatterDraft)),
  route(drafts.submitMatter, command(submitMatter)),
  route(drafts.confirmMatter, command(confirmMatter)),
  route(drafts.returnMatterDraft, command(returnMatterDraft)),
  route(drafts.breakDownMatter, command(breakDownMatter)),
]
