import { listAt, valueAt } from '../../../core/field-path';
import type { Carrier } from '../reading/carrier';

/** Policy of RHACM: its templates are objects, most of them ConfigurationPolicies. */
export const policyCarrier: Carrier = {
  load(policy) {
    const templates = ['spec', 'policy-templates'];
    return listAt(policy, templates).map((_, index) => {
      const path = [...templates, index, 'objectDefinition'];
      return { path, value: valueAt(policy, path), partial: false, applied: 'merged' };
    });
  },
};
