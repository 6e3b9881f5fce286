import type { CompleteDiagnostic } from '../../core/diagnostic';

const MOST = 62;

/**
 * The copy on a managed cluster is named `<namespace>.<name>`, and that name is also a label value (at most 63
 * characters).
 */
export function policyNameErrors(place: { readonly name: string; readonly namespace: string }): CompleteDiagnostic[] {
  const length = place.name.length + place.namespace.length;
  if (length <= MOST) return [];
  return [
    {
      id: 'IR229',
      path: [],
      found: `Policy ${place.name} in namespace ${place.namespace}, ${length} characters together`,
      expected: `at most ${MOST}`,
      fix: 'give Delivery.acm a shorter name, or a namespace with a shorter one',
      reference: 'open-cluster-management-io/governance-policy-propagator api/v1/policy_webhook.go validateName',
    },
  ];
}
