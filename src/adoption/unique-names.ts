import { groupBy } from '../core/data/group-by';

/**
 * Names of clusters, of their files and folders: DNS labels. The last step of the path; where several paths end alike, such as
 * clusters/eu/registry and clusters/us/registry, the steps before it that differ.
 */
export function uniqueNames(paths: readonly string[]): string[] {
  const wanted = wantedNames(paths.map(stepsOf));
  const taken = new Set<string>();
  return wanted.map((base) => {
    const clean = base.slice(0, LONGEST).replace(/-$/, '');
    const own = ['', 'main', 'registry'].includes(clean) ? `cluster-${clean}`.replace(/-$/, '') : clean;
    let name = own;
    for (let count = 2; taken.has(name); count += 1) name = `${own}-${count}`;
    taken.add(name);
    return name;
  });
}

/** With room for a number. */
const LONGEST = 55;

function stepsOf(path: string): string[] {
  const steps = path.split(/[/\\]/).map((step) =>
    step
      .toLowerCase()
      .replace(/\.(?:ya?ml|json)$/, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, ''),
  );
  return steps.some((step) => step !== '') ? steps.filter((step) => step !== '') : [''];
}

function wantedNames(paths: readonly (readonly string[])[]): string[] {
  const names = new Map<readonly string[], string>();
  for (const [last, alike] of groupBy(paths, (path) => path.at(-1) ?? '')) {
    const shared = sharedAtEnd(alike);
    const longest = Math.max(...alike.map(({ length }) => length));
    const different = Array.from({ length: longest }, (_, index) =>
      alike.map((path) =>
        path
          .slice(0, path.length - shared)
          .slice(-1 - index)
          .join('-'),
      ),
    ).find((each) => new Set(each).size === alike.length);
    for (const [index, path] of alike.entries()) names.set(path, different?.[index] ?? last);
  }
  return paths.map((path) => names.get(path) ?? '');
}

/** How many steps at their end all paths have in common; none of one path, and not all of any. */
function sharedAtEnd([first = [], ...others]: readonly (readonly string[])[]): number {
  const most = Math.min(first.length, ...others.map(({ length }) => length)) - 1;
  let shared = 0;
  while (others.length > 0 && shared < most && others.every((path) => path.at(-1 - shared) === first.at(-1 - shared)))
    shared += 1;
  return shared;
}
