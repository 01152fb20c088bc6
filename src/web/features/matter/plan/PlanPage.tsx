import { ActPage } from '../ActPage.tsx'
import { PlanEditor } from './PlanEditor.tsx'

/** `/matters/:matterId/plan`: the three-fix plan is drawn up here (三定). */
export const PlanPage = () => <ActPage act="save-plan">{(matter) => <PlanEditor matter={matter} />}</ActPage>
