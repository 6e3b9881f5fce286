import { memoize } from '../../core/caching/memoize';
import { groupBy } from '../../core/data/group-by';
import { listAt, valueAt } from '../../core/field-path';
import { asText } from '../../core/formats/json-text';
import { folderOfPath, joinPaths, pathFrom } from '../../core/paths/posix-path';
import { fieldOf, itemsOf } from '../../core/record';
import type { Inputs } from '../inputs';
import { isAboutRegistry } from '../kustomize/is-about-registry';
import { reachedFrom, takenByFolder } from '../kustomize/reached';
import { generatorsIn, type FoundGenerator } from './generators-in';
import { placementsIn } from './placements-in';
import type { Recipe } from './recipe';

/**
 * PolicyGenerators, with how they deploy what lies in files of the registry. Those with patches for the registry are compared with
 * their objects.
 *
 * @see open-cluster-management-io/policy-generator-plugin docs/policygenerator-reference.yaml
 */
export function policiesOfGenerators(inputs: Inputs & { readonly root: string }): Recipe[] {
  const generators = generatorsIn(inputs);
  if (generators.length === 0) return [];
  const fileOf = filesOfRegistry(inputs);
  const placed = placementsIn(inputs);
  return generators.flatMap((generator) => {
    const { file, manifest, isUsed, changes } = generator;
    const naming = { file, namespace: valueAt(manifest, ['policyDefaults', 'namespace']) };
    const pathOf = (path: unknown): string => joinPaths(folderOfPath(file), String(path));
    const policies = listAt(manifest, ['policies']).flatMap((policy, index, all): OurPolicy[] => {
      const manifests = listAt(policy, ['manifests']).flatMap((each) => {
        const path = fieldOf(each, 'path');
        const taken = typeof path === 'string' ? fileOf(pathOf(path)) : undefined;
        return taken === undefined ? [] : [{ each, taken, path: pathFrom(inputs.root, pathOf(path)) }];
      });
      return manifests.length === 0 ? [] : [{ policy, before: fieldOf(all[index - 1], 'name'), manifests }];
    });
    if (policies.length === 0) return [];
    const taken = policies.flatMap(({ manifests }) => manifests.map((each) => each.taken));
    const content = asText([isUsed, changes, ...meaningOf(policies, generator, (value) => placed(value, naming))]);
    return [{ file, content, why: WHY, matters: 'where both have it', isAnywhere: true, takes: [...new Set(taken)] }];
  });
}

const WHY = 'it changes how policies deploy objects of the registry, which is not predicted';

/** A policy that takes files of the registry. */
interface OurPolicy {
  readonly policy: unknown;
  /** The name of the policy before it. */
  readonly before: unknown;
  readonly manifests: readonly { readonly each: unknown; readonly path: string; readonly taken: string }[];
}

/** The first file about the registry that a path has: a file, a folder with some, or one with a kustomization that takes some. */
function filesOfRegistry({ files, tree, uses = [] }: Inputs): (path: string) => string | undefined {
  const about = files.filter(isAboutRegistry);
  const byKey = new Map(about.map(({ file }) => [tree.keyOf(file), file]));
  const around = new Map<string, string>();
  for (const [key, file] of byKey)
    for (let each = key; !around.has(each); each = folderOfPath(each)) around.set(each, file);
  const taken = takenByFolder(uses);
  return memoize((path) => {
    const key = tree.keyOf(path);
    return around.get(key) ?? reachedFrom(key, taken).flatMap((each) => byKey.get(each) ?? [])[0];
  });
}

/**
 * The settings of policies, of their own or by default, each value once with the policies that have it: a default may be large, and
 * policies in any order mean the same.
 */
function meaningOf(
  policies: readonly OurPolicy[],
  { manifest: generator }: FoundGenerator,
  placed: (setting: unknown) => unknown,
): unknown[] {
  const textOf = (name: string, value: unknown): string =>
    asText([name, value ?? null, name === 'placement' ? placed(value) : null]);
  const defaults = new Map(
    SETTINGS.map((name) => {
      const value = valueAt(generator, ['policyDefaults', name]);
      return [name, { value, text: textOf(name, value) }];
    }),
  );
  const settings = policies.flatMap(({ policy, before, manifests }) => {
    const id = asText(fieldOf(policy, 'name'));
    const own = SETTINGS.map((name) => {
      const value = fieldOf(policy, name) ?? undefined;
      const { value: otherwise, text } = defaults.get(name) ?? {};
      return { id, name, value: value ?? otherwise, text: value === undefined ? text : textOf(name, value) };
    });
    const isOrdered = own.some(({ name, value }) => name === 'orderPolicies' && value === true);
    const takes = manifests.map(({ each, path }) => [path, ...settingsOf(each, SETTINGS)]);
    return [...own, { id, name: 'takes', value: takes, text: asText([takes, isOrdered ? (before ?? null) : null]) }];
  });
  const byText = groupBy(settings, ({ text = '' }) => text);
  return [
    [...byText].map(([text, of]) => asText([text, of.map(({ id }) => id).sort()])).sort(),
    setsOf(generator, policies, [...byText.values()], placed),
  ];
}

const SETTINGS = [
  ...['namespace', 'remediationAction', 'disabled', 'placement', 'policySets', 'namespaceSelector', 'orderPolicies'],
  ...['generatePolicyPlacement', 'generatePlacementWhenInSet', 'dependencies', 'extraDependencies'],
];

function settingsOf(part: unknown, names: readonly string[]): unknown[] {
  return names.map((name) => fieldOf(part, name) ?? null);
}

/** How the sets are placed that list a policy, or that it names. */
function setsOf(
  generator: unknown,
  policies: readonly OurPolicy[],
  settings: readonly (readonly { readonly name: string; readonly value: unknown }[])[],
  placed: (setting: unknown) => unknown,
): unknown {
  const ours = new Set(policies.map(({ policy }) => fieldOf(policy, 'name')));
  const named = new Set(settings.flatMap(([first]) => (first?.name === 'policySets' ? itemsOf(first.value) : [])));
  const found = listAt(generator, ['policySets']).flatMap((set) => {
    const listed = listAt(set, ['policies']).filter((each) => ours.has(each));
    return listed.length > 0 || named.has(fieldOf(set, 'name'))
      ? [asText([settingsOf(set, SET), listed.map(asText).sort(), placed(fieldOf(set, 'placement'))])]
      : [];
  });
  const defaults = valueAt(generator, ['policySetDefaults']) ?? null;
  return found.length === 0 ? [] : [defaults, placed(fieldOf(defaults, 'placement')), found.sort()];
}

const SET = ['name', 'placement', 'generatePolicySetPlacement'];
