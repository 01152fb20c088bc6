import cliProgress from 'cli-progress'

/** A bar on standard error, shown only to a person at a terminal. */
export function progressBar(total: number): { update(done: number): void; stop(): void } {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} }
  const bar = new cliProgress.SingleBar({ stream: process.stderr }, cliProgress.Presets.shades_classic)
  bar.start(total, 0)
  return {
    update: (done) => bar.update(Math.min(done, bar.getTotal())),
    stop: () => bar.stop(),
  }
}
