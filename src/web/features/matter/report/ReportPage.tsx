import { ActPage } from '../ActPage.tsx'
import { ReportForm } from './ReportForm.tsx'

/** `/matters/:matterId/report`: how far, what was done, what is stuck; under a minute on a phone. */
export const ReportPage = () => (
  <ActPage act="save-report">{(matter) => <ReportForm matter={matter} />}</ActPage>
)
