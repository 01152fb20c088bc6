import { Worker } from 'node:worker_threads'
import type { ErrorCode } from '../../../../contract/error-codes.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { FromWorker, ToWorker, WorkerTask } from './protocol.ts'

/** A worker that eats more than this is stopped; 5,000 rows need about 200 MB. */
const memoryMb = 512
const usualDeadlineMs = 60_000

const workerFile = new URL('./intake-worker.ts', import.meta.url)

/**
 * Runs one task beside the main thread. `hear` takes each message in order, one at a time, and may answer. Rejects with the refusal the
 * worker came to, or `file-too-complex` when it ran out of time or memory.
 */
export async function runWorker(
  task: WorkerTask,
  hear: (message: FromWorker, answer: (message: ToWorker) => void) => Promise<void> | void,
  options: { deadlineMs?: number; signal?: AbortSignal } = {},
): Promise<void> {
  const worker = new Worker(workerFile, {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    env: {},
  })
  const tooMuch = (cause?: unknown) => new AppError('file-too-complex', { cause })
  let line: Promise<void> = Promise.resolve()
  const finished = new Promise<void>((resolve, reject) => {
    const deadline = setTimeout(() => reject(tooMuch()), options.deadlineMs ?? usualDeadlineMs)
    options.signal?.addEventListener('abort', () => reject(new AppError('conflict')), { once: true })
    let done = false
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'done') done = true
      else if (message.type === 'refused') {
        reject(new AppError(message.code as ErrorCode, { params: message.params }))
      } else {
        line = line.then(() => hear(message, (answer) => worker.postMessage(answer)))
        line.catch(reject)
      }
    })
    worker.on('error', (error: Error & { code?: string }) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(error) : error)
    })
    worker.on('exit', () => {
      clearTimeout(deadline)
      line.then(() => (done ? resolve() : reject(tooMuch())), reject)
    })
  })
  try {
    await finished
  } finally {
    await worker.terminate()
  }
}
