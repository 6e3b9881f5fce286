import { groupBy } from '../../core/data/group-by';
import { listAt, valueAt } from '../../core/field-path';
import { asText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { folderOfPath, joinPaths, withFoldersAround } from '../../core/paths/posix-path';
import { fieldOf, itemsOf } from '../../core/record';
import type { Inputs } from '../inputs';
import { isAboutRegistry } from '../kustomize/is-about-registry';
import { isPolicyGenerator } from '../policy-generators';
import type { Recipe } from './recipe';

/**
 * PolicyGenerators, with how they deploy what lies in files of the registry. Those with patches for the registry are compared with
 * their objects.
 *
 * @see open-cluster-management-io/policy-generator-plugin docs/policygenerator-reference.yaml
 */
export function policiesOfGenerators({ files, tree, tools = new Set() }: Inputs): Recipe[] {
  const found = files.flatMap(({ file, objects }) =>
    objects
      .filter((object) => isPolicyGenerator(object) && !tools.has(object.manifest))
      .map(({ manifest }) => ({ file, manifest })),
  );
  if (found.length === 0) return [];
  const taken = new Set(withFoldersAround(files.filter(isAboutRegistry).map(({ file }) => tree.keyOf(file))));
  return found.map(({ file, manifest }) => {
    const isOurs = (path: unknown): boolean =>
      typeof path === 'string' && taken.has(tree.keyOf(joinPaths(folderOfPath(file), path)));
    return { file, content: asText(policiesWith(manifest, isOurs)), why: WHY, matters: 'where both have it' };
  });
}

const WHY = 'it changes how policies deploy objects of the registry, which is not predicted';

/** The policies that take such files, with what they have of their own or by default, in any order. */
function policiesWith(generator: Manifest, isOurs: (path: unknown) => boolean): string[] {
  const policies = listAt(generator, ['policies']);
  const setsOf = setsIn(generator);
  return policies
    .flatMap((policy, index) => {
      const ours = listAt(policy, ['manifests']).filter((each) => isOurs(fieldOf(each, 'path')));
      if (ours.length === 0) return [];
      const setting = (name: string): unknown => fieldOf(policy, name) ?? valueAt(generator, ['policyDefaults', name]);
      const name = fieldOf(policy, 'name');
      return [
        asText({
          name,
          before: setting('orderPolicies') === true ? fieldOf(policies[index - 1], 'name') : undefined,
          settings: SETTINGS.map((each) => setting(each) ?? null),
          manifests: ours.map((each) => settingsOf(each, ['path', ...SETTINGS])),
          sets: setsOf(name, itemsOf(setting('policySets'))),
        }),
      ];
    })
    .sort();
}

const SETTINGS = [
  ...['namespace', 'remediationAction', 'disabled', 'placement', 'policySets', 'namespaceSelector', 'orderPolicies'],
  ...['generatePolicyPlacement', 'generatePlacementWhenInSet', 'dependencies', 'extraDependencies'],
];

function settingsOf(part: unknown, names: readonly string[]): unknown[] {
  return names.map((name) => fieldOf(part, name) ?? null);
}

/** How the sets are placed that list a policy, or that it names. */
function setsIn(generator: Manifest): (policy: unknown, names: readonly unknown[]) => unknown[] {
  const sets = listAt(generator, ['policySets']);
  const byName = groupBy<unknown, unknown>(sets, (set) => fieldOf(set, 'name'));
  const members = sets.flatMap((set) => listAt(set, ['policies']).map((policy) => ({ set, policy })));
  const byPolicy = groupBy<(typeof members)[number], unknown>(members, ({ policy }) => policy);
  const defaults = valueAt(generator, ['policySetDefaults']) ?? null;
  return (policy, names) => {
    const listing = (byPolicy.get(policy) ?? []).map(({ set }) => set);
    const found = new Set([...listing, ...names.flatMap((name) => byName.get(name) ?? [])]);
    return [...found].map((set) => [defaults, ...settingsOf(set, ['name', 'placement', 'generatePolicySetPlacement'])]);
  };
}
