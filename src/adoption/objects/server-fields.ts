import { isPathWithin, valueAt, type FieldPath } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import type { Manifest } from '../../core/manifest';
import { asRecord, isRecord, type PlainRecord } from '../../core/record';
import type { Release } from '../../core/release';
import { kindOf } from '../../schema/kinds/kinds';
import { configuredBackends } from '../../storage';
import { jsonText } from '../../core/formats/json-text';

/** A field that somebody else than the author of the manifest wrote. */
interface ForeignField {
  readonly path: FieldPath;
  readonly why: string;
}

/** What the API server, a controller or kubectl wrote into an object. */
export function foreignFields(manifest: Manifest, release: Release): ForeignField[] {
  const fields = [
    ...METADATA.filter(([name]) => name in manifest.metadata).map(([name, why]) => field(['metadata', name], why)),
    ...Object.entries(asRecord(manifest.metadata.annotations)).flatMap(([key]) => {
      const [, why] = ANNOTATIONS.find(([prefix]) => key.startsWith(prefix)) ?? [];
      return why === undefined ? [] : [field(['metadata', 'annotations', key], why)];
    }),
    ...('status' in manifest ? [field(['status'], 'the controller reports it')] : []),
    ...operatorFields(manifest),
    ...leavesIn(manifest).flatMap(([path, leaf]) => {
      if (leaf === null) return [field(path, 'cdk8s does not write null')];
      return typeof leaf === 'bigint' ? [field(path, 'no number of JavaScript is that large')] : [];
    }),
    ...(isLive(manifest) ? defaultedFields(manifest, release) : []),
  ];
  const known = fields.filter(({ path }) => valueAt(manifest, path) !== undefined);
  // Of a field that goes as a whole, nothing else is reported.
  const isInside = (path: FieldPath, outer: FieldPath): boolean =>
    outer.length < path.length && isPathWithin(path, outer);
  return known.filter(
    ({ path }, index) =>
      !known.some((other) => isInside(path, other.path)) &&
      known.findIndex((other) => jsonText(other.path) === jsonText(path)) === index,
  );
}

const SERVER = 'the API server writes it';

const METADATA: readonly (readonly [string, string])[] = [
  ['managedFields', SERVER],
  ['uid', SERVER],
  ['resourceVersion', SERVER],
  ['generation', SERVER],
  ['creationTimestamp', SERVER],
  ['deletionTimestamp', SERVER],
  ['deletionGracePeriodSeconds', SERVER],
  ['selfLink', SERVER],
  ['ownerReferences', 'the owner writes it'],
  ['finalizers', 'the controller writes it, and takes it away'],
];

const RELEASE = 'the release payload writes it';

const ANNOTATIONS: readonly (readonly [string, string])[] = [
  ['kubectl.kubernetes.io/last-applied-configuration', 'kubectl apply writes it'],
  ['argocd.argoproj.io/tracking-id', 'Argo CD writes it'],
  ['include.release.openshift.io/', RELEASE],
  ['release.openshift.io/', RELEASE],
  ['pv.kubernetes.io/', 'the volume controller writes it'],
  ['volume.kubernetes.io/', 'the volume controller writes it'],
  ['volume.beta.kubernetes.io/', 'the volume controller writes it'],
];

const OPERATOR = 'the Operator writes it';
const SECRET = 'it is a secret, which the Operator generates';

function operatorFields(manifest: Manifest): ForeignField[] {
  if (kindOf(manifest) !== 'Config') return [];
  return [field(['spec', 'httpSecret'], SECRET), field(['spec', 'observedConfig'], OPERATOR)];
}

/** Only in what was read from a cluster: in a manifest, somebody wanted them. */
function defaultedFields(manifest: Manifest, release: Release): ForeignField[] {
  const kind = kindOf(manifest);
  if (kind === 'Config') return configDefaults(manifest, release);
  if (kind === 'ImagePruner') return defaults(manifest, PRUNER_DEFAULTS);
  if (kind === 'Image') return defaults(manifest, [[['spec', 'additionalTrustedCA'], { name: '' }]]);
  if (kind === 'PersistentVolumeClaim') return claimDefaults(manifest);
  return [];
}

const DEFAULT = 'the default, which the API server or the Operator wrote';

/** Source: openshift/cluster-image-registry-operator pkg/operator/controllerimagepruner.go. */
const PRUNER_DEFAULTS: readonly (readonly [FieldPath, unknown])[] = [
  [['spec', 'schedule'], ''],
  [['spec', 'suspend'], false],
  [['spec', 'keepTagRevisions'], 3],
  [['spec', 'successfulJobsHistoryLimit'], 3],
  [['spec', 'failedJobsHistoryLimit'], 3],
  [['spec', 'logLevel'], 'Normal'],
];

function configDefaults(manifest: Manifest, release: Release): ForeignField[] {
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
    [['spec', 'requests'], { read: { maxWaitInQueue: '0s' }, write: { maxWaitInQueue: '0s' } }],
    [['spec', 'storage'], {}],
    ...wholes(written, manifest),
  ]).concat(namesOfOperator(storage));
}

/** Storage that the Operator made: with another name in Git, or in another cluster, it would be somebody else's. */
function namesOfOperator(storage: PlainRecord): ForeignField[] {
  if (storage['managementState'] !== 'Managed') return [];
  return configuredBackends(storage).flatMap(({ backend, stanza }) =>
    backend.writtenByOperator
      .filter((key) => key in stanza)
      .map((key) => field(['spec', 'storage', backend.field, key], 'the Operator made the storage, and writes it')),
  );
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
    ...(isFound ? [field(['spec', 'volumeName'], 'the volume controller bound the claim to it')] : []),
  ];
}

function defaults(manifest: Manifest, known: readonly (readonly [FieldPath, unknown])[]): ForeignField[] {
  return known
    .filter(([path, value]) => jsonText(valueAt(manifest, path) ?? null) === jsonText(value ?? null))
    .map(([path]) => field(path, DEFAULT));
}

function leavesIn(value: unknown, path: FieldPath = []): (readonly [FieldPath, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  const entries = list?.map((each, index) => [index, each] as const) ?? Object.entries(value);
  return entries.flatMap(([key, each]: readonly [string | number, unknown]) => leavesIn(each, [...path, key]));
}

function field(path: FieldPath, why: string): ForeignField {
  return { path, why };
}
