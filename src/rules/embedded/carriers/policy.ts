import { listAt, valueAt } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { fieldOf, isRecord } from '../../../core/record';
import type { Carrier } from '../reading/carrier';

/** Policy of RHACM: its templates are objects, most of them ConfigurationPolicies. */
export const policyCarrier: Carrier = {
  load(policy) {
    const templates = ['spec', 'policy-templates'];
    return listAt(policy, templates).map((_, index) => {
      const path = [...templates, index, 'objectDefinition'];
      return { path, value: withActionOf(policy, valueAt(policy, path)), partial: false, applied: 'merged' };
    });
  },
};

/** The action of a Policy overrides those of the policies in it. */
function withActionOf(policy: Manifest, template: unknown): unknown {
  const remediationAction = valueAt(policy, ['spec', 'remediationAction']);
  const spec = fieldOf(template, 'spec');
  if (remediationAction === undefined || !isRecord(template) || !isRecord(spec)) return template;
  if (fieldOf(template, 'kind') !== 'ConfigurationPolicy') return template;
  return { ...template, spec: { ...spec, remediationAction } };
}
