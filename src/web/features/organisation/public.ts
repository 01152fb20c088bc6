/** What other pages may use of this feature: fields that choose a unit or a person. */
export { PersonSelect } from './PersonSelect.tsx'
