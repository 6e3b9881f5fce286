import { oncePer } from '../../../core/caching/once-per';
import { groupBy } from '../../../core/data/group-by';
import { jsonText } from '../../../core/formats/json-text';
import { listAt, valueAt } from '../../../core/field-path';
import { groupKind, referenceTo, type Manifest } from '../../../core/manifest';
import { asRecord, fieldOf, isRecord } from '../../../core/record';
import type { Carrier } from '../reading/carrier';
import { isDisabledPolicy, isInforming } from '../reading/compliance';
import { orUnknown, placedBy } from '../reading/placements';

/** Policy of RHACM: its templates are objects, most of them ConfigurationPolicies. */
export const policyCarrier: Carrier = {
  load(policy, around) {
    const acting = isEnforcedByBinding(policy, around) ? withEnforce(policy) : policy;
    return listAt(policy, TEMPLATES).map((_, index) => {
      const path = [...TEMPLATES, index, 'objectDefinition'];
      const value = withActionOf(acting, valueAt(policy, path));
      return { path, value, partial: false, applied: 'merged', isDisabled: isDisabledPolicy(policy) };
    });
  },
  clusters: (policy, around) =>
    orUnknown(
      bindingsOf(policy, around)
        .filter(isPlacing)
        .map((binding) => {
          const ref = fieldOf(binding, 'placementRef');
          return placedBy(
            { kind: fieldOf(ref, 'kind'), name: fieldOf(ref, 'name') },
            referenceTo(policy).namespace,
            around,
          );
        }),
    ),
  idle: (policy) =>
    listAt(policy, TEMPLATES)
      .map((_, index) => [...TEMPLATES, index])
      .flatMap((path) => [
        ...FOR_DISPLAY.map((field) => [...path, 'objectDefinition', 'spec', field]),
        ...[[...path, 'extraDependencies']].filter((each) =>
          listAt(policy, each).every((dependency) => isMetBy(policy, dependency)),
        ),
      ])
      .filter((path) => valueAt(policy, path) !== undefined),
};

/** What a ConfigurationPolicy only shows. */
const FOR_DISPLAY = ['severity', 'customMessage'];

const TEMPLATES = ['spec', 'policy-templates'];

/** Whether a template of the same Policy makes the cluster what the dependency waits for, or waits for the end of a Job. */
function isMetBy(policy: Manifest, dependency: unknown): boolean {
  return listAt(policy, TEMPLATES)
    .map((template) => withActionOf(policy, fieldOf(template, 'objectDefinition')))
    .some(
      (template) =>
        fieldOf(dependency, 'compliance') === 'Compliant' &&
        fieldOf(dependency, 'kind') === fieldOf(template, 'kind') &&
        fieldOf(dependency, 'name') === valueAt(template, ['metadata', 'name']) &&
        (!isInforming(valueAt(template, ['spec', 'remediationAction'])) || isWaitForJob(template)),
    );
}

function isWaitForJob(template: unknown): boolean {
  const objects = listAt(template, ['spec', 'object-templates']);
  return objects.every((object) => valueAt(object, ['objectDefinition', 'kind']) === 'Job');
}

/** The bindings that place a Policy, or a set that has it, with those that only say more of clusters where others place it. */
export function bindingsOf(policy: Manifest, around: readonly Manifest[]): Manifest[] {
  const { name, namespace } = referenceTo(policy);
  const { setsWith, bindingsWith } = subjectsIn(around);
  const sets = (setsWith.get(jsonText([namespace, name])) ?? []).map((set) => ['PolicySet', referenceTo(set).name]);
  const found = [['Policy', name], ...sets].flatMap(
    (subject) => bindingsWith.get(jsonText([namespace, ...subject])) ?? [],
  );
  return found.some(isPlacing) ? [...new Set(found)] : [];
}

/** The sets with each Policy, and the bindings with each Policy and each set. */
const subjectsIn = oncePer((around: readonly Manifest[]) => ({
  setsWith: byText(around.filter(isSet), (set) =>
    listAt(set, ['spec', 'policies']).map((name) => [referenceTo(set).namespace, name]),
  ),
  bindingsWith: byText(
    around.filter(({ kind }) => kind === 'PlacementBinding'),
    (binding) =>
      listAt(binding, ['subjects']).map((subject) => [
        referenceTo(binding).namespace,
        fieldOf(subject, 'kind'),
        fieldOf(subject, 'name'),
      ]),
  ),
}));

function byText(
  manifests: readonly Manifest[],
  keysOf: (manifest: Manifest) => readonly unknown[],
): ReadonlyMap<string, readonly Manifest[]> {
  const pairs = manifests.flatMap((manifest) => keysOf(manifest).map((key) => ({ key: jsonText(key), manifest })));
  return new Map([...groupBy(pairs, ({ key }) => key)].map(([key, of]) => [key, of.map(({ manifest }) => manifest)]));
}

/**
 * Whether a binding chooses clusters by itself, and not only among those that another one chooses.
 * Source: open-cluster-management-io/governance-policy-propagator api/v1/placementbinding_types.go SubFilter.
 */
function isPlacing(binding: Manifest): boolean {
  return valueAt(binding, ['subFilter']) !== 'restricted';
}

/** Whether a PolicySet has a Policy. */
export function isSetWith(policy: Manifest, set: Manifest): boolean {
  const { name, namespace } = referenceTo(policy);
  return isSet(set) && referenceTo(set).namespace === namespace && listAt(set, ['spec', 'policies']).includes(name);
}

function isSet(manifest: Manifest): boolean {
  return groupKind(manifest) === POLICY_SET;
}

export const POLICY_SET = 'policy.open-cluster-management.io/PolicySet';

/**
 * Whether a binding makes the clusters that it chooses enforce a Policy, whatever action it and its templates have.
 * Source: open-cluster-management-io/governance-policy-propagator controllers/propagator/replication.go.
 */
function isEnforcedByBinding(policy: Manifest, around: readonly Manifest[]): boolean {
  return bindingsOf(policy, around).some((binding) =>
    /^enforce$/i.test(String(valueAt(binding, ['bindingOverrides', 'remediationAction']))),
  );
}

function withEnforce(policy: Manifest): Manifest {
  return { ...policy, spec: { ...asRecord(policy['spec']), remediationAction: 'enforce' } };
}

/** The action of a Policy overrides those of the policies in it. */
function withActionOf(policy: Manifest, template: unknown): unknown {
  const remediationAction = valueAt(policy, ['spec', 'remediationAction']);
  const spec = fieldOf(template, 'spec');
  if (remediationAction === undefined || !isRecord(template) || !isRecord(spec)) return template;
  if (fieldOf(template, 'kind') !== 'ConfigurationPolicy') return template;
  return { ...template, spec: { ...spec, remediationAction } };
}
