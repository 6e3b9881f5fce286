import type { Manifest } from '../manifest';

/** The annotations of Helm. Argo CD reads them, too. */
export const HELM_HOOK = 'helm.sh/hook';
export const HELM_RESOURCE_POLICY = 'helm.sh/resource-policy';

/** Whether Helm keeps the object that its release no longer has. Source: helm/helm pkg/action/resource_policy.go. */
export function isKeptByHelm({ metadata: { annotations } }: Manifest): boolean {
  const policy: unknown = annotations?.[HELM_RESOURCE_POLICY];
  return typeof policy === 'string' && policy.trim().toLowerCase() === 'keep';
}
