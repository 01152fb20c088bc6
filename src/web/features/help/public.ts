export { PageHelp } from './PageHelp.tsx'
