/** Something the operator can put right, told in one sentence per language and without a stack trace. */
export class Problem extends Error {
  constructor(zh, en) {
    super(`${zh}\n${en}`)
  }
}

/** Runs a script; a Problem ends it with its sentences and exit code 1, anything unforeseen with its stack. */
export async function runScript(script) {
  try {
    process.exitCode = await script()
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    process.exitCode = 1
  }
}
