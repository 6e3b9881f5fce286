import { ApiObject, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { checkDnsLabel, checkDnsSubdomain } from '../../core/formats/dns-name';
import { toGoDuration } from '../../core/formats/cdk8s-units';
import { FLUX_NAMESPACE } from '../../core/tools/flux';
import { fluxKustomization } from '../../delivery/flux/flux-kustomization';
import { fluxKustomizationErrors } from '../../delivery/flux/flux-kustomization-schema';
import { dropUndefined } from '../../render/drop-undefined';
import { conflictErrors, inTermsOfProps } from './flux-kustomization-errors';
import {
  FluxDeletionPolicy,
  FluxSourceKind,
  type FluxKustomizationProps,
  type IFluxKustomization,
} from './flux-kustomization-props';
import { nameErrors } from '../base/name-errors';
import { missingPropErrors } from '../base/prop-errors';
import { throwIfAny, throwIfAnyAt, throwIfMisshapen } from '../base/throw-errors';
import { WireObject } from '../base/wire-object';

const TYPE = 'FluxKustomization';

/**
 * Has Flux apply a folder: `kustomizations.kustomize.toolkit.fluxcd.io`. By default it deletes nothing, keeps
 * the objects when it is deleted itself, and is ready once the registry is. It never forces: that deletes an object to
 * create it again. Needs Flux 2.5 or later.
 *
 * The manifests in the folder come from a RegistryChart with `Delivery.flux()`; this construct belongs in another
 * chart, in another folder, which Flux applies already.
 *
 * @see https://github.com/fluxcd/kustomize-controller/blob/main/docs/spec/v1/kustomizations.md
 * @example
 * new FluxKustomization(chart, 'image-registry', {
 *   sourceRef: { name: 'flux-system' },
 *   path: './dist/image-registry',
 * });
 */
export class FluxKustomization extends Construct implements IFluxKustomization {
  /**
   * A Kustomization that is there already, for `dependsOn`.
   *
   * @param name name of the Kustomization
   * @param namespace its namespace
   * @example
   * new FluxKustomization(chart, 'image-registry', {
   *   sourceRef: { name: 'flux-system' },
   *   path: './dist/image-registry',
   *   dependsOn: [FluxKustomization.existing('external-secrets')],
   * });
   */
  public static existing(name: string, namespace: string = FLUX_NAMESPACE): IFluxKustomization {
    throwIfAnyAt('FluxKustomization.existing', [
      ...missingPropErrors({ name }),
      ...nameErrors(['name'], name, checkDnsSubdomain),
      ...nameErrors(['namespace'], namespace, checkDnsLabel),
    ]);
    return { name, namespace };
  }

  /** Name of the Kustomization. */
  public readonly name: string;

  /** Namespace of the Kustomization. */
  public readonly namespace: string;

  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props source, folder and how Flux applies it
   */
  public constructor(scope: Construct, id: string, props: FluxKustomizationProps) {
    super(scope, id);
    throwIfMisshapen(this, TYPE, props, 'FluxKustomizationProps');
    // A caller in plain JavaScript may omit the props.
    const given = { ...props };
    this.name = given.name ?? id;
    this.namespace = given.namespace ?? FLUX_NAMESPACE;
    const manifest = fluxKustomization(this.name, this.namespace, fluxSpec(given, this.namespace));
    throwIfAny(this, TYPE, [...conflictErrors(given, this), ...fluxKustomizationErrors(manifest).map(inTermsOfProps)]);
    new WireObject(this, 'Resource', manifest);
  }

  /** The Kustomization, for JSON patches. */
  public get resource(): ApiObject {
    return ApiObject.of(this);
  }
}

function fluxSpec(props: FluxKustomizationProps, namespace: string): Readonly<Record<string, unknown>> {
  const {
    sourceRef,
    interval = Duration.minutes(10),
    retryInterval,
    timeout,
    dependsOn,
    decryption,
    kubeConfig,
  } = props;
  return {
    sourceRef: { kind: FluxSourceKind.GIT_REPOSITORY, ...dropUndefined(sourceRef) },
    path: props.path,
    interval: toGoDuration(interval),
    retryInterval: retryInterval && toGoDuration(retryInterval),
    timeout: timeout && toGoDuration(timeout),
    prune: props.prune ?? false,
    deletionPolicy: props.deletionPolicy ?? FluxDeletionPolicy.ORPHAN,
    wait: props.wait ?? props.healthChecks === undefined,
    healthChecks: props.healthChecks,
    dependsOn: dependsOn?.map((each) => ({
      name: each.name,
      namespace: each.namespace === namespace ? undefined : each.namespace,
    })),
    decryption: decryption && {
      provider: 'sops',
      secretRef: named(decryption.secretName),
      serviceAccountName: decryption.serviceAccountName,
    },
    serviceAccountName: props.serviceAccountName,
    kubeConfig: kubeConfig && {
      secretRef:
        kubeConfig.secretName === undefined ? undefined : { name: kubeConfig.secretName, key: kubeConfig.secretKey },
      configMapRef: named(kubeConfig.configMapName),
    },
    suspend: props.suspend,
  };
}

function named(name: string | undefined): { readonly name: string } | undefined {
  return name === undefined ? undefined : { name };
}
