import type { Manifest } from '../../../src/core/manifest';
import { PLATFORMS } from '../../../src/platforms';
import type { Prohibition } from '../../../src/platforms/profile';
import { judging } from '../judging';

const { findingsIn } = judging('IR403');

const CASES = PLATFORMS.flatMap(({ id, forbids }) =>
  forbids.map((prohibition) => [id, [prohibition.kind, ...prohibition.path].join('.'), prohibition] as const),
);
const GROUPS = { Config: 'imageregistry.operator', ImagePruner: 'imageregistry.operator', Image: 'config' };

test.each(CASES)('%s refuses %s', (platform, _place, prohibition) => {
  for (const value of prohibition.values ?? ['anything']) {
    const told = findingsIn(yamlWith(prohibition, value), { platform }).filter(({ id }) => id === 'IR403');
    expect(told).toHaveLength(1);
    const { expected, fix, source } = prohibition;
    expect(told[0]).toMatchObject({ object: { kind: prohibition.kind }, expected, fix, source });
    if (prohibition.values !== undefined) expect(told[0]?.found).toMatch(new RegExp(`^${value} on `));
  }
});

test.each(CASES)('%s has nothing against another value of %s, or without it', (platform, _place, prohibition) => {
  if (prohibition.path.length === 0) return;
  const others = [yamlWith(prohibition, 'Managed'), yamlWith({ ...prohibition, path: ['spec', 'logLevel'] }, 'Normal')];
  for (const yaml of others) {
    expect(findingsIn(yaml, { platform }).filter(({ id }) => id === 'IR403')).toEqual([]);
  }
});

test('elsewhere nobody minds', () => {
  for (const [, , prohibition] of CASES) {
    const yaml = yamlWith(prohibition, prohibition.values?.[0] ?? 'anything');
    expect(findingsIn(yaml).map(({ id }) => id)).not.toContain('IR403');
  }
});

/** An object with one value at the path. */
function yamlWith({ kind, path }: Pick<Prohibition, 'kind' | 'path'>, value: string): string {
  const manifest: Manifest = {
    apiVersion: `${GROUPS[kind]}.openshift.io/v1`,
    kind,
    metadata: { name: 'cluster' },
    spec: kind === 'Config' ? { replicas: 2 } : {},
  };
  let parent = manifest as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = (parent[step] ??= {}) as Record<string | number, unknown>;
  if (path.length > 0) parent[path.at(-1)!] = value;
  return JSON.stringify(manifest);
}
