import type { Manifest } from '../../core/manifest';
import { objectTemplate } from './policy-object-template';
import { policyStages, type PolicyStage } from './policy-stages';
import { clusterTemplates, hubTemplates } from './policy-templates';

const API_VERSION = 'policy.open-cluster-management.io/v1';

/** How RHACM treats the objects of a chart. */
export interface PolicySettings {
  /** `enforce` or `inform`. */
  readonly remediationAction: string;
  /** `low`, `medium`, `high` or `critical`. */
  readonly severity: string;
  /**
   * How long RHACM waits before it checks a compliant object again, as a Go duration, or `never`.
   * @default - chosen by RHACM
   */
  readonly evaluationInterval?: string;
  /** Whether braces in text are templates that RHACM renders. */
  readonly templates: boolean;
}

export interface PolicyOptions extends PolicySettings {
  readonly name: string;
  /** A namespace of the hub, not that of a managed cluster. */
  readonly namespace: string;
}

/**
 * A Policy that neither deletes its objects nor takes over fields from the Operator: first the dependencies of the
 * Config, then the rest.
 *
 * Source: open-cluster-management-io/governance-policy-propagator api/v1/policy_types.go PolicySpec.
 */
export function policy(manifests: readonly Manifest[], options: PolicyOptions): Manifest {
  const { name, namespace, templates } = options;
  const stages = policyStages(manifests);
  return {
    apiVersion: API_VERSION,
    kind: 'Policy',
    metadata: { name, namespace, ...hubTemplates(manifests, templates) },
    spec: {
      // Labels that a tool such as Argo CD sets on the Policy must not be copied to the managed clusters.
      copyPolicyMetadata: false,
      disabled: false,
      'policy-templates': stages.map((stage, index) => ({
        ...(index === 0
          ? {}
          : { extraDependencies: stages.slice(index - 1, index).map((each) => dependency(each, name)) }),
        objectDefinition: configurationPolicy(stage, options),
      })),
    },
  };
}

function dependency(stage: PolicyStage, policyName: string): Record<string, string> {
  return {
    apiVersion: API_VERSION,
    compliance: 'Compliant',
    kind: 'ConfigurationPolicy',
    name: nameOf(stage, policyName),
  };
}

/** All ConfigurationPolicies of a managed cluster share one namespace, so the name includes the Policy's. */
function nameOf(stage: PolicyStage, policyName: string): string {
  return `${policyName}-${stage.name}`;
}

function configurationPolicy(stage: PolicyStage, options: PolicyOptions): Manifest {
  const { severity, evaluationInterval, templates } = options;
  return {
    apiVersion: API_VERSION,
    kind: 'ConfigurationPolicy',
    metadata: { name: nameOf(stage, options.name), ...clusterTemplates(stage.manifests, templates) },
    spec: {
      ...(evaluationInterval === undefined ? {} : { evaluationInterval: { compliant: evaluationInterval } }),
      'object-templates': stage.manifests.map(objectTemplate),
      pruneObjectBehavior: 'None',
      remediationAction: stage.waits ? 'inform' : options.remediationAction,
      severity,
    },
  };
}
