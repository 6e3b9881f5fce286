/** Whether two entries of `registrySources`, each a host with an optional path or wildcard, overlap. */
export function overlaps(entry: string, other: string): boolean {
  return entry === other || holds(entry, other) || holds(other, entry);
}

function holds(entry: string, other: string): boolean {
  if (entry.startsWith('*.')) return hostOf(other).replace(/:\d+$/, '').endsWith(entry.slice(1));
  return other.startsWith(`${entry}/`);
}

function hostOf(entry: string): string {
  const slash = entry.indexOf('/');
  return slash < 0 ? entry : entry.slice(0, slash);
}
