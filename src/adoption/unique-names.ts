/** Names of clusters, of their files and folders, from the last steps of the paths: DNS labels. */
export function uniqueNames(paths: readonly string[]): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const base = path.split(/[/\\]/).at(-1) ?? '';
    const clean = base
      .toLowerCase()
      .replace(/\.(?:ya?ml|json)$/, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, LONGEST)
      .replace(/-$/, '');
    const wanted = ['', 'main', 'registry'].includes(clean) ? `cluster-${clean}`.replace(/-$/, '') : clean;
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}`;
    taken.add(name);
    return name;
  });
}

/** With room for a number. */
const LONGEST = 55;
