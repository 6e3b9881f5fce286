import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { FieldPath } from '../../core/field-path';
import { REGISTRY_POD_LABEL } from '../../core/names';
import { docsPage } from '../../core/source';
import { configManifest } from '../../render/registry';
import { registrySpec } from '../../render/registry-spec';
import { withDeclaredLeaves } from '../../render/declared-leaves';
import type { StoragePlan } from '../../storage/plan';
import { registerForValidation } from '../base/chart-judgement';
import type { ClusterFacts } from '../base/cluster-options';
import { writeBefore } from '../base/companion-order';
import { defaultStorageRequest } from '../../render/default-storage';
import { deliveryOf } from '../base/output-context';
import type { ImageRegistryProps } from './image-registry-props';
import { missingStorage } from '../storage/missing-storage';
import { emptyTextError } from '../base/prop-errors';
import { acknowledgeProp, ruleErrors, sameName } from '../base/rule-errors';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';
import { ManagementState } from './registry-enums';
import { previewOfChart, type RegistryPreview, type RegistryPreviewOptions } from '../chart/registry-preview';
import { RegistryStorage } from '../storage/registry-storage';
import { storageChartErrors } from '../base/same-chart';
import { renderRouteCertificates, routeCertificateErrors } from './route-certificates';
import { schedulingErrors, withPlacement } from './scheduling';
import { WireObject } from '../base/wire-object';
import { withoutUndefined } from '../../core/data/without-undefined';

const TYPE = 'ImageRegistry';

/**
 * The integrated image registry of a cluster: `configs.imageregistry.operator.openshift.io/cluster`.
 *
 * `new ImageRegistry(this, 'registry', { platform: Platform.AWS })` is a complete configuration. Fields that belong to
 * the Operator (`httpSecret`, `observedConfig`, `unsupportedConfigOverrides`) have no prop; anything else that is
 * missing can be patched with `ApiObject.of(registry).addJsonPatch()`, by its name on the wire.
 *
 * @see https://github.com/openshift/api/blob/master/imageregistry/v1/types.go
 * @example
 * const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });
 * new ImageRegistry(chart, 'registry', { defaultRoute: true });
 */
export class ImageRegistry extends Construct {
  /** The labels of every pod of the registry, for selectors in affinity and spread constraints. */
  public static readonly POD_LABELS: { [label: string]: string } = { ...REGISTRY_POD_LABEL };

  /** What the Operator does with the registry. */
  public readonly managementState: ManagementState;

  /** Where images are stored. Undefined for a registry that is Removed and names no storage. */
  public readonly storage?: RegistryStorage;

  /** The hosts of the routes of your own, in their order: what `externalRegistryHostnames` of the Image should name. */
  public readonly routeHostnames: string[];

  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props storage, replicas, routes, placement and limits; on a platform with object storage all may be left out
   */
  public constructor(scope: Construct, id: string, props: ImageRegistryProps = {}) {
    super(scope, id);
    throwIfMisshapen(this, TYPE, props, 'ImageRegistryProps');
    const facts = registerForValidation(this, TYPE, props);
    this.routeHostnames = (props.routes ?? []).flatMap(({ hostname }) => (hostname === undefined ? [] : [hostname]));
    this.managementState = props.managementState ?? ManagementState.MANAGED;
    const storage = props.storage ?? this.defaultStorage(facts);
    const manifest = configManifest({
      managementState: this.managementState,
      ...withoutUndefined({
        storage: storage && this.written(storage._plan, facts),
        replicas: props.replicas,
        rolloutStrategy: props.rolloutStrategy,
      }),
      singleReplica: facts.singleReplica,
      acknowledge: props.acknowledge ?? {},
      spec: registrySpec(withPlacement(props), facts),
    });
    throwIfAny(this, TYPE, [
      ...(storage === undefined && this.managementState !== ManagementState.REMOVED
        ? [missingStorage(Chart.of(this), facts)]
        : []),
      ...storageChartErrors(this, storage),
      ...schedulingErrors(props),
      ...routeCertificateErrors(props.routes ?? []),
      ...emptyTexts(props),
      ...ruleErrors(
        () => [manifest],
        facts,
        (path) => propOf(path, props),
      ),
    ]);
    const resource = new WireObject(this, 'Resource', manifest);
    for (const { secret } of props.routes ?? []) if (secret !== undefined) writeBefore(secret, resource);
    renderRouteCertificates(this, props.routes ?? [], resource);
    if (storage !== undefined) {
      storage._order.usedBy(resource);
      this.storage = storage;
    }
  }

  /** The Config, for JSON patches. */
  public get resource(): ApiObject {
    return ApiObject.of(this);
  }

  /**
   * Predicts what the Operator will do with the chart of this registry as it is now: which objects it creates, changes and
   * deletes, and what it will report. Facts that the chart does not state are assumed, and each assumption is listed.
   *
   * @param options release and platform to predict for
   * @returns effects, conditions and assumptions
   */
  public preview(options: RegistryPreviewOptions = {}): RegistryPreview {
    return previewOfChart(this, TYPE, options);
  }

  /** If a tool delivers the chart, every storage field is written, so that the tool can also remove it later. */
  private written(plan: StoragePlan, { release }: ClusterFacts): StoragePlan {
    return deliveryOf(this) === undefined ? plan : withDeclaredLeaves(plan, release);
  }

  private defaultStorage({ platform, release }: ClusterFacts): RegistryStorage | undefined {
    const storage = platform?.defaultStorage(release);
    if (storage === undefined || this.managementState === ManagementState.REMOVED) return undefined;
    return RegistryStorage._of(this, 'Storage', () => defaultStorageRequest(storage));
  }
}

function propOf(path: FieldPath, props: ImageRegistryProps): FieldPath | undefined {
  const [root, field] = path;
  if (root === 'metadata') return acknowledgeProp(path);
  // The storage validates itself, and takes its own acknowledgements.
  if (field === 'storage') return undefined;
  if (field === 'nodeSelector' && props.placement !== undefined) return ['placement'];
  return path.at(-1) === 'secretName' ? [...sameName(path).slice(0, -1), 'secret'] : sameName(path);
}

/** The Operator takes an empty host for no host, and an empty proxy for that of the cluster. */
function emptyTexts({ routes = [], proxy = {} }: ImageRegistryProps): CompleteDiagnostic[] {
  return [
    ...routes.map(({ hostname }, index) => [['routes', index, 'hostname'], hostname] as const),
    ...(['http', 'https'] as const).map((each) => [['proxy', each], proxy[each]] as const),
  ]
    .filter(([, value]) => value === '')
    .map(([path]) => emptyTextError(path, 'IR101', docsPage('reference/api.md')));
}
