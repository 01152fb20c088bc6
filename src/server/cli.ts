import { Command } from 'commander'
import { errorMessages } from '../contract/error-messages.ts'
import { fillIn } from '../contract/fault-messages.ts'
import { addExtractCommand } from './cli/extract.ts'
import { addLedgerCommands } from './cli/ledger.ts'
import { addServerCommands } from './cli/server-commands.ts'
import { addUserCommands } from './cli/user.ts'
import { addVerifyCommand } from './cli/verify.ts'
import { AppError } from './platform/app-error.ts'
import { StartupProblem } from './platform/startup-problem.ts'

/**
 * The operator's commands: `npm run --silent luoshi -- <command>`. Standard output carries only the result (with `--json`,
 * JSON); progress and messages go to standard error. Exit codes: 0 done, 1 refused or found faults, 2 wrong usage.
 */
const program = new Command('luoshi')
  .description('Luoshi 落实: operator commands')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

addServerCommands(program)
addVerifyCommand(program)
addUserCommands(program)
addLedgerCommands(program)
addExtractCommand(program)

program.parseAsync(process.argv).catch((error: unknown) => {
  if (error instanceof StartupProblem) process.stderr.write(`${error.zh}\n${error.en}\n`)
  else if (error instanceof AppError) {
    const words = errorMessages[error.code]
    process.stderr.write(`${fillIn(words.zh, error.params)}\n${fillIn(words.en, error.params)}\n`)
  } else process.stderr.write(`${messageOf(error)}\n`)
  process.exit(1)
})

/** One line for a person; the whole trail for whoever asks for it with LUOSHI_LOG=debug. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return process.env.LUOSHI_LOG === 'debug' ? (error.stack ?? error.message) : error.message
}

// `luoshi … | head` closes the pipe early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})
