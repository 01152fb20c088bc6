/** The only door of this feature for the others and for the composition. */
export { readDocumentText } from './read-document-text.ts'
export { startIntakeWorker } from './work-on-intake.ts'
