import type { FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { nameOfPath } from '../../core/paths/posix-path';
import { isRecord } from '../../core/record';

/** Where the templates stand in a policy. */
const SPEC = 'spec';

/**
 * The policy that a PolicyGenerator makes of a document with nothing but object templates, as a text or a list.
 *
 * @see open-cluster-management-io/policy-generator-plugin internal/utils.go getPolicyTemplates
 */
export function policyOfTemplates(file: string, value: unknown): Manifest | undefined {
  if (!isRecord(value) || 'kind' in value || 'apiVersion' in value) return undefined;
  const { 'object-templates-raw': text, 'object-templates': list } = value;
  if (typeof text !== 'string' && !Array.isArray(list)) return undefined;
  return {
    apiVersion: 'policy.open-cluster-management.io/v1',
    kind: 'ConfigurationPolicy',
    metadata: { name: nameOfPath(file).replace(/\.\w+$/, '') },
    [SPEC]: value,
  };
}

/** Where a field of that policy stands in the document; undefined for one that is not in it. */
export function pathInTemplates([first, ...path]: FieldPath): FieldPath | undefined {
  return first === SPEC ? path : undefined;
}
