import { jsonText } from '../../core/formats/json-text';
import { valueAt, type FieldPath } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import type { Manifest } from '../../core/manifest';
import { asRecord, isRecord, type PlainRecord } from '../../core/record';
import type { Release } from '../../core/release';
import { kindOf } from '../../schema/kinds/kinds';
import { infrastructureNameIn } from '../../operator/cluster/infrastructure-in';
import { configuredBackends, type ConfiguredBackend } from '../../storage';
import { isGeneratedName } from '../../storage/generated-names';
import { field, type ForeignField } from './foreign-field';

/** What is known of the cluster of an object. */
export interface ClusterOfObject {
  readonly release: Release;
  readonly infrastructure: Manifest | undefined;
}

/** Only in what comes from a cluster: in a manifest, somebody wanted them. */
export function defaultedFields(manifest: Manifest, { release, infrastructure }: ClusterOfObject): ForeignField[] {
  const kind = kindOf(manifest);
  if (kind === 'Config') return configDefaults(manifest, release, infrastructure);
  if (kind === 'ImagePruner') return defaults(manifest, PRUNER_DEFAULTS);
  if (kind === 'Image') return defaults(manifest, [[['spec', 'additionalTrustedCA'], { name: '' }]]);
  if (kind === 'PersistentVolumeClaim') return claimDefaults(manifest);
  return manifest.kind === 'ObjectBucketClaim' ? provisionerFields(manifest) : [];
}

const DEFAULT = 'the default value, which the API server or the Operator sets';

/** Source: openshift/cluster-image-registry-operator pkg/operator/controllerimagepruner.go. */
const PRUNER_DEFAULTS: readonly (readonly [FieldPath, unknown])[] = [
  [['spec', 'schedule'], ''],
  [['spec', 'suspend'], false],
  [['spec', 'keepTagRevisions'], 3],
  [['spec', 'successfulJobsHistoryLimit'], 3],
  [['spec', 'failedJobsHistoryLimit'], 3],
  [['spec', 'logLevel'], 'Normal'],
];

function configDefaults(manifest: Manifest, release: Release, infrastructure: Manifest | undefined): ForeignField[] {
  const storage = asRecord(valueAt(manifest, ['spec', 'storage']));
  const written = configuredBackends(storage).flatMap(({ backend, stanza }) =>
    Object.entries(backend.writtenBack?.(stanza, release) ?? {}).flatMap(([key, value]) =>
      leavesOf(value).map(([path, leaf]) => [['spec', 'storage', backend.field, key, ...path], leaf] as const),
    ),
  );
  return defaults(manifest, [
    [['spec', 'logLevel'], 'Normal'],
    [['spec', 'operatorLogLevel'], 'Normal'],
    [['spec', 'defaultRoute'], false],
    [['spec', 'proxy'], {}],
    ...requestsDefaults(),
    [['spec', 'storage'], {}],
    ...wholes(written, manifest),
  ]).concat(isLive(manifest) ? namesOfOperator(storage, infrastructure) : []);
}

/** Go writes the waiting time always: openshift/api imageregistry/v1 ImageRegistryConfigRequestsLimits. */
function requestsDefaults(): readonly (readonly [FieldPath, unknown])[] {
  const none = { maxWaitInQueue: '0s' };
  return [
    [['spec', 'requests'], { read: none, write: none }],
    ...['read', 'write'].flatMap((side): (readonly [FieldPath, unknown])[] => [
      [['spec', 'requests', side], none],
      [['spec', 'requests', side, 'maxWaitInQueue'], '0s'],
    ]),
  ];
}

/** Storage that the Operator made: with another name in Git, or in another cluster, it would be somebody else's. */
function namesOfOperator(storage: PlainRecord, infrastructure: Manifest | undefined): ForeignField[] {
  if (storage['managementState'] !== 'Managed') return [];
  const created = configuredBackends(storage).filter((each) => isOfOperator(each, infrastructure));
  return created.flatMap(({ backend, stanza }) =>
    backend
      .writtenByOperator(stanza)
      .filter((key) => key in stanza)
      .filter((key) => isOfCluster(stanza[key], backend.takenFromCluster?.[key], infrastructure))
      .map((key) =>
        field(['spec', 'storage', backend.field, key], 'the Operator created the storage and sets this field'),
      ),
  );
}

/** The constructs name a claim in any case. Any other name that the Operator cannot have generated is one of the user. */
function isOfOperator({ backend, stanza }: ConfiguredBackend, infrastructure: Manifest | undefined): boolean {
  const cluster = infrastructureNameIn(infrastructure === undefined ? [] : [infrastructure]);
  const names = backend.nameKeys.map((key) => stanza[key]).filter((name) => typeof name === 'string' && name !== '');
  return backend.field !== 'pvc' && names.every((name) => isGeneratedName(String(name), cluster));
}

/** A region that is not the one of the cluster, or may not be, was chosen by somebody. */
function isOfCluster(value: unknown, path: FieldPath | undefined, infrastructure: Manifest | undefined): boolean {
  return path === undefined || value === '' || valueAt(infrastructure, ['status', 'platformStatus', ...path]) === value;
}

/** A map that has nothing but defaults goes as a whole. */
function wholes(
  leaves: readonly (readonly [FieldPath, unknown])[],
  manifest: Manifest,
): readonly (readonly [FieldPath, unknown])[] {
  return leaves.map(([path, leaf]) => {
    const parent = path.slice(0, -1);
    const around = valueAt(manifest, parent);
    const isAlone = parent.length > 3 && isRecord(around) && Object.keys(around).length === 1;
    return isAlone && path.length > 4 ? [parent, { [String(path.at(-1))]: leaf }] : [path, leaf];
  });
}

function leavesOf(value: unknown, path: FieldPath = []): (readonly [FieldPath, unknown])[] {
  if (!isRecord(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
}

/** A volume that the controller found, and not the author. */
function claimDefaults(manifest: Manifest): ForeignField[] {
  const isFound = valueAt(manifest, ['metadata', 'annotations', 'pv.kubernetes.io/bound-by-controller']) !== undefined;
  return [
    ...defaults(manifest, [[['spec', 'volumeMode'], 'Filesystem']]),
    ...(isFound ? [field(['spec', 'volumeName'], 'the volume controller chose the volume')] : []),
  ];
}

/** Source: kube-object-storage/lib-bucket-provisioner pkg/provisioner/controller.go; noobaa-operator pkg/obc. */
function provisionerFields(manifest: Manifest): ForeignField[] {
  const labels = asRecord(manifest.metadata['labels']);
  const names = ['bucket-provisioner', 'noobaa-domain', ...(labels['app'] === 'noobaa' ? ['app'] : [])];
  return [
    field(['spec', 'objectBucketName'], PROVISIONER),
    ...names.map((name) => field(['metadata', 'labels', name], PROVISIONER)),
  ];
}

const PROVISIONER = 'the bucket provisioner sets it';

function defaults(manifest: Manifest, known: readonly (readonly [FieldPath, unknown])[]): ForeignField[] {
  return known
    .filter(([path, value]) => jsonText(valueAt(manifest, path) ?? null) === jsonText(value ?? null))
    .map(([path]) => field(path, DEFAULT));
}
