import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from '../../core/manifest';
import { fluxPermissions } from '../../delivery/flux/flux-permissions';
import { written } from '../base/chart-output';
import { FLUX_NAMESPACE } from '../../core/tools/flux';
import type { FluxPermissionsProps } from './flux-permissions-props';
import { orNone } from '../base/chart-props';
import { declarePermissions } from '../chart/permissions-chart';
import { WireObject } from '../base/wire-object';

/**
 * A ServiceAccount that may write exactly the kinds of objects that some charts render, for a FluxKustomization that is not
 * to act as cluster administrator. A ClusterRole for kinds without a namespace, a Role in each namespace for the others, and
 * their bindings. It is a separate chart, because somebody who may grant these rights has to apply it before.
 *
 * @see https://github.com/fluxcd/kustomize-controller/blob/main/docs/spec/v1/kustomizations.md
 * @example
 * const registry = new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery: Delivery.flux() });
 * new ImageRegistry(registry, 'registry');
 * new FluxPermissions(app, 'flux-permissions', { charts: [registry] });
 */
export class FluxPermissions extends Chart {
  /** Name of the ServiceAccount. */
  public readonly serviceAccountName: string;

  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param scope the App
   * @param id name of the chart, and of its file
   * @param props the charts that Flux delivers, and its ServiceAccount
   */
  public constructor(scope: Construct, id: string, props: FluxPermissionsProps) {
    super(scope, id, orNone(props));
    const { prune } = orNone(props);
    const { serviceAccount, namespace } = declarePermissions(this, props, {
      type: 'FluxPermissions',
      struct: 'FluxPermissionsProps',
      account: { name: 'image-registry-flux', serviceAccount: 'image-registry', namespace: FLUX_NAMESPACE },
      roles: (manifests, account) => fluxPermissions(manifests, account, prune ?? false),
    });
    this.serviceAccountName = serviceAccount;
    const metadata = { name: serviceAccount, namespace };
    new WireObject(this, 'ServiceAccount', { apiVersion: 'v1', kind: 'ServiceAccount', metadata });
  }

  /** The ServiceAccount, the roles and their bindings. */
  public override toJson(): unknown[] {
    return written(this, super.toJson() as Manifest[]);
  }
}
