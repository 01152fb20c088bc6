/**
 * A reason why Luoshi cannot start that the operator can do something about: one clear sentence in each language,
 * printed without a stack trace; the process then ends with an exit code other than 0.
 */
export class StartupProblem extends Error {
  readonly zh: string
  readonly en: string

  constructor(sentence: { zh: string; en: string }, cause?: unknown) {
    super(`${sentence.zh}\n${sentence.en}`, cause === undefined ? undefined : { cause })
    this.name = 'StartupProblem'
    this.zh = sentence.zh
    this.en = sentence.en
  }
}
