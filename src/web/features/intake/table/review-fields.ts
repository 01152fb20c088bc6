import { rowFilters } from '../../../../contract/intake-fields.ts'
import { choiceField, numberField } from '../../../lib/url-state.ts'

/** What the review keeps in the address: the filter, the page, the row whose details are open. */
export const reviewFields = {
  show: choiceField(rowFilters, 'attention'),
  page: numberField(1),
  pageSize: numberField(25),
  row: numberField(0, 0),
}
