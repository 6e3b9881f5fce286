/** The annotation that keeps an object which a release no longer has. Argo CD reads it, too. */
export const HELM_RESOURCE_POLICY = 'helm.sh/resource-policy';
