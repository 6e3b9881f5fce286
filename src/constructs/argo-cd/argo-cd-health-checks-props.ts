/** The Argo CD that an operator runs, as OpenShift GitOps does. */
export interface ArgoCdInstanceHealthChecksProps {
  /** Name of the ArgoCD. @default openshift-gitops */
  readonly name?: string;

  /** Namespace of the ArgoCD. @default openshift-gitops */
  readonly namespace?: string;

  /**
   * Checks that the ArgoCD has for other kinds. The list is one field of the ArgoCD: what is not in here goes.
   *
   * @default - none
   */
  readonly otherChecks?: ArgoCdHealthCheck[];
}

/** An Argo CD that was installed without an operator. */
export interface ArgoCdConfigMapHealthChecksProps {
  /** Namespace of the ConfigMap `argocd-cm`. @default argocd */
  readonly namespace?: string;
}

/** How Argo CD is to see whether objects of a kind are well. */
export interface ArgoCdHealthCheck {
  /** API group. @default - the core group */
  readonly group?: string;

  /** Kind. */
  readonly kind: string;

  /** Lua that returns a table with `status` and `message`, given the object as `obj`. */
  readonly check: string;
}
