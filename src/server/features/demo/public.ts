/** The only door of this feature: a deterministic city to try the system on, and to measure it with. */
export { createDemoCity } from './create-demo-city.ts'
