// The dependency rules of ARCHITECTURE.md. Every one is an error.
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

export default {
  forbidden: [
    rule('no-cycles', {}, { circular: true }, 'no cycles anywhere'),
    rule(
      'domain-is-pure',
      { path: '^src/domain', pathNot: '\\.test\\.ts$' },
      { pathNot: '^src/domain|^policy/' },
      'domain imports only domain (and the default policy pack, which is data)',
    ),
    rule(
      'contract-imports-domain-and-zod',
      { path: '^src/contract', pathNot: '\\.test\\.ts$' },
      { pathNot: '^src/(contract|domain)|node_modules/zod' },
      'contract imports domain and zod',
    ),
    rule(
      'web-not-server',
      { path: '^src/web' },
      { path: '^src/(server|portal)' },
      'web never imports server',
    ),
    rule(
      'server-not-web',
      { path: '^src/server' },
      { path: '^src/(web|portal)' },
      'server never imports web',
    ),
    rule(
      'platform-knows-no-feature',
      { path: '^src/server/platform' },
      { path: '^src/server/features' },
      'platform knows no feature',
    ),
    rule(
      'features-meet-at-public',
      { path: '^src/server/features/([^/]+)/', pathNot: '\\.test\\.ts$' },
      { path: '^src/server/features/', pathNot: '^src/server/features/($1/|[^/]+/public\\.ts$)' },
      'a feature enters another one only by its public.ts',
    ),
    rule(
      'web-features-stand-alone',
      { path: '^src/web/features/([^/]+)/' },
      { path: '^src/web/features/', pathNot: '^src/web/features/($1/|[^/]+/public\\.tsx?$)' },
      'a web feature enters another one only by its public.ts(x)',
    ),
    rule(
      'web-ui-is-presentational',
      { path: '^src/web/(ui|lib)' },
      { path: '^src/web/features' },
      'ui and lib know no feature',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.json', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
