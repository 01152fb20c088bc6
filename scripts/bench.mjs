// npm run bench [-- part-of-a-name]: runs every benchmark alone, one after another; each prints its table and fails when over budget.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './lib/child.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { Problem, runScript } from './lib/problem.mjs'
import { findNode, projectFolder, serverFlags } from './lib/project.mjs'
import { ensureWebBuilt } from './lib/web-build.mjs'

await runScript(async () => {
  const wanted = process.argv[2] ?? ''
  const names = readdirSync(join(projectFolder, 'bench'))
    .filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
    .sort()
  if (names.length === 0)
    throw new Problem(`没有名称含“${wanted}”的基准测试。`, `No benchmark is named like "${wanted}".`)
  ensureInstalled()
  ensureWebBuilt()
  const slow = []
  for (const name of names) {
    console.log(`\n${name}`)
    if ((await runChild(findNode(), [...serverFlags, join(projectFolder, 'bench', name)])) !== 0)
      slow.push(name)
  }
  console.log(
    slow.length === 0
      ? '\n全部在限额之内 All within budget'
      : `\n超出限额或失败 Over budget or failed: ${slow.join(', ')}`,
  )
  return slow.length === 0 ? 0 : 1
})
