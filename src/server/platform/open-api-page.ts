import type { Endpoint } from '../../contract/endpoint.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The API as a page to read: every endpoint with its access rule; the full shapes are in the JSON document. */
export function openApiPage(endpoints: readonly Endpoint[]): string {
  const rows = endpoints
    .map(
      (endpoint) =>
        `<tr><td><code>${endpoint.method}</code></td><td><code>${escaped(endpoint.path)}</code></td><td>${escaped(endpoint.summary)}</td><td><code>${escaped(endpoint.access)}</code></td></tr>`,
    )
    .join('\n')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Luoshi API</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1f2329 }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #d0d5dd; vertical-align: top }
code { font-size: 13px; overflow-wrap: anywhere }
</style>
<h1>Luoshi API</h1>
<p>Every endpoint of this server, ${endpoints.length} in all. The machine-readable description (OpenAPI 3.1) is at <a href="/api/openapi.json">/api/openapi.json</a>.
Requests and answers are JSON. Signed-in requests carry the session cookie; every command carries an <code>Idempotency-Key</code> (a fresh UUID per intent), and edits carry <code>If-Match</code> with the version they were based on.</p>
<table>
<thead><tr><th>Method</th><th>Path</th><th>What it does</th><th>Access rule</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
</html>
`
}
