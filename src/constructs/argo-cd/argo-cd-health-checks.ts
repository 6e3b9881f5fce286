import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { checkDnsLabel, checkDnsSubdomain } from '../../core/formats/dns-name';
import type { Manifest } from '../../core/manifest';
import { argoCdConfigMap, argoCdInstance } from '../../delivery/argo-cd/argo-cd-health';
import { OPENSHIFT_GITOPS } from './argo-cd-application-parts';
import type { ArgoCdConfigMapHealthChecksProps, ArgoCdInstanceHealthChecksProps } from './argo-cd-health-checks-props';
import { nameErrors } from '../base/name-errors';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';
import { WireObject } from '../base/wire-object';

const TYPE = 'ArgoCdHealthChecks';

/**
 * Lets Argo CD see how the registry is, which without it takes any Config for healthy: Degraded where the Operator cannot
 * do what Git says, Progressing while pods are on their way, Suspended where the registry is Removed or Unmanaged or the
 * pruner suspended. Always with the Operator's message.
 *
 * The rendered object is part of an object that others own too: use server-side apply.
 *
 * @see https://github.com/argoproj/argo-cd/blob/master/docs/operator-manual/health.md
 * @example
 * ArgoCdHealthChecks.instance(chart, 'health');
 */
export class ArgoCdHealthChecks extends Construct {
  /**
   * In the ArgoCD of an operator, such as that of OpenShift GitOps, which overwrites the ConfigMap.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props name and namespace of the ArgoCD, and its other checks
   * @example
   * ArgoCdHealthChecks.instance(chart, 'health');
   */
  public static instance(
    scope: Construct,
    id: string,
    props: ArgoCdInstanceHealthChecksProps = {},
  ): ArgoCdHealthChecks {
    return new ArgoCdHealthChecks(scope, id, props, 'ArgoCdInstanceHealthChecksProps', () =>
      argoCdInstance(props.name ?? OPENSHIFT_GITOPS, props.namespace ?? OPENSHIFT_GITOPS, props.otherChecks ?? []),
    );
  }

  /**
   * In ConfigMap `argocd-cm` of an Argo CD that no operator runs.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props namespace of the ConfigMap
   * @example
   * ArgoCdHealthChecks.configMap(chart, 'health');
   */
  public static configMap(
    scope: Construct,
    id: string,
    props: ArgoCdConfigMapHealthChecksProps = {},
  ): ArgoCdHealthChecks {
    return new ArgoCdHealthChecks(scope, id, props, 'ArgoCdConfigMapHealthChecksProps', () =>
      argoCdConfigMap('argocd-cm', props.namespace ?? 'argocd'),
    );
  }

  private constructor(
    scope: Construct,
    id: string,
    props: ArgoCdInstanceHealthChecksProps,
    struct: string,
    make: () => Manifest,
  ) {
    super(scope, id);
    throwIfMisshapen(this, TYPE, props, struct);
    throwIfAny(this, TYPE, [
      ...nameErrors(['name'], props.name, checkDnsSubdomain),
      ...nameErrors(['namespace'], props.namespace, checkDnsLabel),
    ]);
    new WireObject(this, 'Resource', make());
  }

  /** The ArgoCD or the ConfigMap, for JSON patches. */
  public get resource(): ApiObject {
    return ApiObject.of(this);
  }
}
