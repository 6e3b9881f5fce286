import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from '../../core/manifest';
import { argoCdPermissions } from '../../delivery/argo-cd/argo-cd-permissions';
import { OPENSHIFT_GITOPS } from './argo-cd-application-parts';
import type { ArgoCdPermissionsProps } from './argo-cd-permissions-props';
import { written } from '../base/chart-output';
import type { Account } from '../../delivery/permissions';
import { orNone } from '../base/chart-props';
import { declarePermissions } from '../chart/permissions-chart';

/**
 * The right to write exactly the kinds of objects that some charts render: what OpenShift GitOps lacks for the registry. A
 * ClusterRole for kinds without a namespace, a Role in each namespace for the others, and their bindings; `delete` only for
 * kinds that have an object that may be deleted. It is a separate chart, because an administrator applies it before Argo CD
 * can apply the others.
 *
 * @see https://github.com/redhat-developer/gitops-operator/blob/master/controllers/argocd/openshift/openshift.go
 * @example
 * const registry = new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery: Delivery.argoCd() });
 * new ImageRegistry(registry, 'registry');
 * new ArgoCdPermissions(app, 'argo-cd-permissions', { charts: [registry] });
 */
export class ArgoCdPermissions extends Chart {
  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param scope the App
   * @param id name of the chart, and of its file
   * @param props the charts that Argo CD delivers, and its ServiceAccount
   */
  public constructor(scope: Construct, id: string, props: ArgoCdPermissionsProps) {
    super(scope, id, orNone(props));
    declarePermissions(this, props, {
      type: 'ArgoCdPermissions',
      struct: 'ArgoCdPermissionsProps',
      account: ARGO_CD_ACCOUNT,
      roles: argoCdPermissions,
    });
  }

  /** The roles and their bindings. */
  public override toJson(): unknown[] {
    return written(this, super.toJson() as Manifest[]);
  }
}

/** The account with which OpenShift GitOps applies what is in its own cluster. */
export const ARGO_CD_ACCOUNT: Account = {
  name: 'image-registry-argo-cd',
  serviceAccount: 'openshift-gitops-argocd-application-controller',
  namespace: OPENSHIFT_GITOPS,
};
