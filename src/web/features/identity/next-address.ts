/** Where to go after signing in: an address of our own only, never the sign-in page and never another site. */
export function nextAddress(wanted: string | null): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || wanted.startsWith('/sign-in')) return '/'
  return wanted
}
