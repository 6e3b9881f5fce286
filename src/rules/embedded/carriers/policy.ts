import { listAt, valueAt } from '../../../core/field-path';
import { referenceTo, type Manifest } from '../../../core/manifest';
import { fieldOf, isRecord } from '../../../core/record';
import type { Carrier } from '../reading/carrier';
import { isDisabledPolicy, isInforming } from '../reading/compliance';
import { orUnknown, placedBy } from '../reading/placements';

/** Policy of RHACM: its templates are objects, most of them ConfigurationPolicies. */
export const policyCarrier: Carrier = {
  load(policy) {
    return listAt(policy, TEMPLATES).map((_, index) => {
      const path = [...TEMPLATES, index, 'objectDefinition'];
      const value = withActionOf(policy, valueAt(policy, path));
      return { path, value, partial: false, applied: 'merged', isDisabled: isDisabledPolicy(policy) };
    });
  },
  clusters: (policy, around) =>
    orUnknown(
      bindingsOf(policy, around).flatMap((binding) => {
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
      .map((_, index) => [...TEMPLATES, index, 'extraDependencies'])
      .filter((path) => listAt(policy, path).every((dependency) => isMetBy(policy, dependency))),
};

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

/** The bindings that place a Policy. */
export function bindingsOf(policy: Manifest, around: readonly Manifest[]): Manifest[] {
  const { name, namespace } = referenceTo(policy);
  return around.filter(
    (each) =>
      each.kind === 'PlacementBinding' &&
      referenceTo(each).namespace === namespace &&
      listAt(each, ['subjects']).some(
        (subject) => fieldOf(subject, 'kind') === 'Policy' && fieldOf(subject, 'name') === name,
      ),
  );
}

/** The action of a Policy overrides those of the policies in it. */
function withActionOf(policy: Manifest, template: unknown): unknown {
  const remediationAction = valueAt(policy, ['spec', 'remediationAction']);
  const spec = fieldOf(template, 'spec');
  if (remediationAction === undefined || !isRecord(template) || !isRecord(spec)) return template;
  if (fieldOf(template, 'kind') !== 'ConfigurationPolicy') return template;
  return { ...template, spec: { ...spec, remediationAction } };
}
