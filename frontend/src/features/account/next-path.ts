/** Where to go after signing in; only paths of this site, so a crafted link cannot lead elsewhere. */
export function nextPath(search: URLSearchParams): string {
  const next = search.get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}
