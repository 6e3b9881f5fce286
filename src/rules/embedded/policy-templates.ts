import { valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isRecord, itemsOf } from '../../core/record';
import { kindOf } from '../../schema/kinds/kinds';
import type { Cluster } from '../engine/cluster';

const GROUP = 'policy.open-cluster-management.io/';

/** A template of a ConfigurationPolicy for the Config of the registry. */
export interface ConfigTemplate {
  readonly manifest: Manifest;
  /** The `spec` of the ConfigurationPolicy, which is a separate manifest or inside a Policy. */
  readonly policy: unknown;
  readonly policyPath: FieldPath;
  /** The entry in `object-templates`. */
  readonly template: unknown;
  readonly templatePath: FieldPath;
}

/** The templates that RHACM enforces on managed clusters and that are objects, not strings. */
export function configTemplates({ manifests }: Cluster): ConfigTemplate[] {
  return manifests
    .filter(({ apiVersion }) => apiVersion.startsWith(GROUP))
    .flatMap((manifest) =>
      policyPaths(manifest).flatMap((policyPath) => {
        const policy = valueAt(manifest, policyPath);
        const templates = valueAt(policy, ['object-templates']);
        return itemsOf(templates).flatMap((template: unknown, index) =>
          kindOf(valueAt(template, ['objectDefinition'])) === 'Config'
            ? [{ manifest, policy, policyPath, template, templatePath: [...policyPath, 'object-templates', index] }]
            : [],
        );
      }),
    );
}

function policyPaths(manifest: Manifest): FieldPath[] {
  if (manifest.kind === 'ConfigurationPolicy') return [['spec']];
  const templates = manifest.kind === 'Policy' ? valueAt(manifest, ['spec', 'policy-templates']) : undefined;
  return (Array.isArray(templates) ? [...templates.keys()] : [])
    .map((index) => ['spec', 'policy-templates', index, 'objectDefinition', 'spec'])
    .filter((path) => isRecord(valueAt(manifest, path)));
}

/** A ConfigurationPolicy for the Config, for the examples of rules. */
export function policyYaml(complianceType: string, pruneObjectBehavior = 'None'): string {
  return `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata:
  name: image-registry
  namespace: policies
spec:
  remediationAction: enforce
  pruneObjectBehavior: ${pruneObjectBehavior}
  object-templates:
  - complianceType: ${complianceType}
    objectDefinition:
      apiVersion: imageregistry.operator.openshift.io/v1
      kind: Config
      metadata:
        name: cluster
      spec:
        replicas: 2
`;
}
