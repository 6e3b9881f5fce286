import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { cliImage } from '../../delivery/cli-image';
import { renamedByContent, storageChangeJob, storageChangeRights } from '../../delivery/storage-change';
import { storageOf } from '../../delivery/storage-patch';
import { registerForValidation, optionsOfChart } from '../base/chart-judgement';
import { clusterFacts } from '../base/cluster-options';
import { writeBefore } from '../base/companion-order';
import { missingPropErrors } from '../base/prop-errors';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';
import { storageChangeErrors, storageChangedSince, wayErrors } from './storage-change-errors';
import type { StorageChangeProps } from './storage-change-props';
import { plainJson, WireObject } from '../base/wire-object';

const TYPE = 'StorageChange';

/**
 * Moves a registry from one storage type to another. Applying manifests cannot do this: what the Operator wrote into the
 * Config stays next to the new storage, and the Operator rejects two. So a Job replaces the old type with the new one, with
 * one patch, before the Config is applied; if the old type is not there, it does nothing. It may only read and patch that
 * one Config.
 *
 * Images are not moved: copy them before, and say so in `acknowledge`. With Argo CD, RHACM and ManifestWork it belongs in the chart of the registry,
 * with Flux and Kustomize in a separate chart, which is applied before.
 *
 * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/storage/storage.go
 * @example
 * const storage = RegistryStorage.pvc(chart, 'storage', { storageClassName: 'efs-sc' });
 * const registry = new ImageRegistry(chart, 'registry', { storage });
 * new StorageChange(chart, 'storage-change', {
 *   registry,
 *   previous: StorageType.S3,
 *   acknowledge: { IR516: 'images are copied to the volume' },
 * });
 */
export class StorageChange extends Construct {
  /** Namespace of the Job. */
  public readonly jobNamespace: string;

  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props the registry with its new storage, and the type of the previous one
   */
  public constructor(scope: Construct, id: string, props: StorageChangeProps) {
    super(scope, id);
    throwIfMisshapen(this, TYPE, props, 'StorageChangeProps');
    const { registry, previous: from, namespace = 'openshift-config' } = props;
    throwIfAny(this, TYPE, missingPropErrors({ registry, previous: from }));
    registerForValidation(this, TYPE);
    const to = storageOf(plainJson(registry.resource));
    throwIfAny(this, TYPE, storageChangeErrors(props, to));
    const { release } = clusterFacts(optionsOfChart(Chart.of(registry)));
    const acknowledge = props.acknowledge ?? {};
    const job = storageChangeJob({ from, to, namespace, image: props.image ?? cliImage(release), acknowledge });
    throwIfAny(this, TYPE, wayErrors(this, registry, job));
    const resource = new WireObject(this, 'Job', job, (patched) =>
      // If a patch sets the name, its author has to change the name for each storage change.
      patched.metadata.name === job.metadata.name ? renamedByContent({ from, namespace }, patched) : patched,
    );
    for (const manifest of storageChangeRights({ from, namespace })) {
      writeBefore(new WireObject(this, manifest.kind, manifest), resource);
    }
    writeBefore(resource, registry.resource);
    this.node.defaultChild = resource;
    this.node.addValidation({ validate: () => storageChangedSince(this, to, storageOf(plainJson(registry.resource))) });
    this.jobNamespace = namespace;
  }

  /** Name of the Job. Another image, another storage or a JSON patch of the Job makes another one. */
  public get jobName(): string {
    return plainJson(this.resource).metadata.name;
  }

  /** The Job, for JSON patches. */
  public get resource(): ApiObject {
    return ApiObject.of(this);
  }
}
