import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { Problem } from './problem.mjs'

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']

const watchEveryMs = 300

function watchParent(onEnd) {
  const parent = process.ppid
  return setInterval(() => process.ppid !== parent && onEnd(), watchEveryMs)
}

/**
 * Runs a program to its end and resolves to its exit code. With `ownSession` (servers) Ctrl-C, which a terminal sends to
 * everybody and npm once more, reaches it exactly once and through us. Without it (commands, which may ask for a password
 * and so need the terminal) the terminal itself tells it of Ctrl-C. With `endWithParent` it is also told to stop when
 * whoever started us has died. `onStart` gets the process's number.
 */
export function runChild(
  file,
  args,
  { ownSession = false, endWithParent = false, onStart, ...options } = {},
) {
  return new Promise((resolve, reject) => {
    const detached = ownSession && process.platform !== 'win32'
    const child = spawn(file, args, { stdio: 'inherit', detached, ...options })
    let wasTold = false
    const react = (signal) => {
      if (wasTold || (signal === 'SIGINT' && !detached)) return
      wasTold = true
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
    }
    for (const signal of stopSignals) process.on(signal, react)
    const watch = endWithParent ? watchParent(() => react('SIGTERM')) : undefined
    const forget = () => {
      clearInterval(watch)
      for (const signal of stopSignals) process.off(signal, react)
    }
    child.once('spawn', () => onStart?.(child.pid))
    child.once('error', (error) => {
      forget()
      reject(new Problem(`无法运行 ${file}：${error.message}`, `Cannot run ${file}: ${error.message}`))
    })
    child.once('exit', (code, signal) => {
      forget()
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}
