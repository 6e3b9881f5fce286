import type { Chart, ChartProps } from 'cdk8s';

/** What Argo CD is to be allowed. */
export interface ArgoCdPermissionsProps extends ChartProps {
  /** The charts that Argo CD delivers, at least one. Read when this one is synthesized, so that nothing is forgotten. */
  readonly charts: Chart[];

  /** Name of the roles and of their bindings: a DNS subdomain. @default image-registry-argo-cd */
  readonly name?: string;

  /**
   * ServiceAccount by which Argo CD writes into this cluster: that of its application controller, or `argocd-manager` in a
   * cluster that was added to an Argo CD elsewhere.
   *
   * @default openshift-gitops-argocd-application-controller
   * @see https://github.com/argoproj-labs/argocd-operator/blob/master/controllers/argocd/util.go
   */
  readonly serviceAccountName?: string;

  /** Namespace of that ServiceAccount. @default openshift-gitops */
  readonly serviceAccountNamespace?: string;
}
