// The application with the demo city on a throw-away data folder, for the browser tests: node scripts/temporary-app.mjs PORT
import { runScript } from './lib/problem.mjs'
import { runTemporaryApp } from './lib/temporary-app.mjs'

await runScript(() => runTemporaryApp(process.argv[2]))
