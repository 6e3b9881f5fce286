import { isSameData } from '../../../core/data/same-data';
import { listAt, valueAt } from '../../../core/field-path';
import { describeObject, groupKind, referenceTo, type Manifest } from '../../../core/manifest';
import { fieldOf } from '../../../core/record';
import type { ChangedObject } from '../../../operator/changes/base/changed-objects';
import type { Unknown } from '../../../operator/unknown/unknown';
import { concernsRegistry } from '../../../schema/kinds/concerns-registry';
import { isNamedAfterRegistry } from './source-files';

/**
 * What an edit changes in a PolicyGenerator beside objects of the registry: how its policies deploy what is in their files.
 * Source: open-cluster-management-io/policy-generator-plugin docs/policygenerator-reference.yaml.
 */
export function unknownOfGenerator(
  before: Manifest,
  { manifest, fields }: Pick<ChangedObject, 'manifest' | 'fields'>,
  around: readonly Manifest[],
): Unknown[] {
  const isGenerator = groupKind(manifest) === 'policy.open-cluster-management.io/PolicyGenerator';
  if (!isGenerator || !around.some(concernsRegistry)) return [];
  const defaults = fields.filter((field) => SETTINGS.some((name) => `${field}.`.startsWith(`policyDefaults.${name}.`)));
  const changed = isSameData(...onBoth(before, manifest)) ? defaults : [...defaults, 'policies'];
  return changed.map((field) => ({
    object: describeObject(referenceTo(manifest)),
    field,
    why: 'how its policies deploy their objects is not predicted',
  }));
}

/** Others are read with the objects, or only shown. */
const SETTINGS = [
  ...['remediationAction', 'disabled', 'placement', 'policySets', 'namespaceSelector'],
  ...['generatePolicyPlacement', 'generatePlacementWhenInSet', 'dependencies', 'extraDependencies', 'orderPolicies'],
];

/** The settings of policies with files that are called after the registry, or of all that both sides have if there is none. */
function onBoth(before: Manifest, after: Manifest): [unknown, unknown] {
  const [old, now] = [listAt(before, ['policies']), listAt(after, ['policies'])];
  const isAnyNamed = [...old, ...now].some(isNamed);
  const isOurs = (policy: unknown): boolean =>
    isAnyNamed ? isNamed(policy) : [old, now].every((side) => side.some((each) => nameOf(each) === nameOf(policy)));
  return [old.filter(isOurs).map(settingsOf), now.filter(isOurs).map(settingsOf)];
}

function isNamed(policy: unknown): boolean {
  return listAt(policy, ['manifests']).some((each) => isNamedAfterRegistry(fieldOf(each, 'path')));
}

function nameOf(policy: unknown): unknown {
  return fieldOf(policy, 'name');
}

function settingsOf(policy: unknown): unknown {
  const of = (part: unknown, more: readonly string[]): unknown[] =>
    [...more, ...SETTINGS].map((name) => valueAt(part, [name]) ?? null);
  return [...of(policy, ['name']), listAt(policy, ['manifests']).map((each) => of(each, ['path']))];
}
