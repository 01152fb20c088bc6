/**
 * A reason why Luoshi cannot start that the operator can do something about: one clear sentence in each language,
 * printed without a stack trace; the process then ends with an exit code other than 0.
 */
export class StartupProblem extends Error {
  readonly zh: string
  readonly en: string

  constructor(zh: string, en: string, cause?: unknown) {
    super(`${zh}\n${en}`, { cause })
    this.name = 'StartupProblem'
    this.zh = zh
    this.en = en
  }
}
