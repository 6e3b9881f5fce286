import { Severity } from '../../core/finding';
import { valueAt, type FieldPath } from '../../core/field-path';
import { compareQuantities, isQuantity } from '../../core/formats/quantity';
import { type Manifest, describeManifest } from '../../core/manifest';
import { quoted } from '../../core/quoted';
import { asRecord, itemsOf, type PlainRecord } from '../../core/record';
import { kubernetesSource } from '../../core/source';
import { isBound } from '../../operator/cluster/claim-hindrance';
import type { JudgedObject } from '../engine/cluster';
import type { Rule } from '../engine/rule';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import { isVolume } from '../facts/is-volume';
import { registryClaims } from '../facts/registry-claim';

const CLASS_ANNOTATION = 'volume.beta.kubernetes.io/storage-class';
const SIZE = ['spec', 'resources', 'requests', 'storage'];

export const ir345: Rule = {
  id: 'IR345',
  severity: Severity.WARNING,
  title: 'Claim that cannot bind to its volume',
  why: 'Kubernetes binds a claim only to a volume that has all access modes of the claim, at least its size, the same StorageClass and the same volumeMode, even if the claim names the volume. The class does not count if the volume names the claim. Otherwise the claim stays Pending, and so do the pods of the registry.',
  source: kubernetesSource('pkg/controller/volume/persistentvolume/pv_controller.go', 'checkVolumeSatisfyClaim'),
  scope: 'cluster',
  acknowledgeable: true,
  keepsPodsAway: true,
  examples: { line: 27, failing: exampleWith('ReadWriteOnce'), passing: exampleWith('ReadWriteMany') },
  *check(cluster) {
    const volumes = [...cluster.manifests, ...(cluster.existing ?? [])].filter(isVolume);
    for (const { claim } of registryClaims(cluster)) {
      if (isBound(claim.manifest) || !cluster.manifests.includes(claim.manifest)) continue;
      for (const volume of volumes) {
        if (isBoundVolume(volume) || !isMeantFor(claim, volume)) continue;
        for (const mismatch of mismatches(claim, volume))
          yield { manifest: claim.manifest, ...mismatch, related: volume };
      }
    }
  },
};

/** Its claim is bound already: a larger size expands the volume. */
function isBoundVolume(volume: Manifest): boolean {
  return valueAt(volume, ['status', 'phase']) === 'Bound' || valueAt(volume, ['spec', 'claimRef', 'uid']) !== undefined;
}

/** Only the claim names the volume, or only the volume the claim: if both do, Kubernetes binds them as they are. */
function isMeantFor({ manifest, valid }: JudgedObject<'PersistentVolumeClaim'>, volume: Manifest): boolean {
  const { namespace, name } = claimRefOf(volume);
  const isClaimed = namespace === manifest.metadata.namespace && name === manifest.metadata.name;
  const isNamed = valid.spec?.volumeName === volume.metadata.name;
  return name === undefined ? isNamed : isClaimed && (valid.spec?.volumeName ?? '') === '';
}

function claimRefOf(volume: Manifest): PlainRecord {
  return asRecord(valueAt(volume, ['spec', 'claimRef']));
}

interface Mismatch {
  readonly path: FieldPath;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

function* mismatches(
  { manifest, valid }: JudgedObject<'PersistentVolumeClaim'>,
  volume: Manifest,
): Generator<Mismatch> {
  const { accessModes = [], resources, volumeMode = 'Filesystem' } = valid.spec ?? {};
  const of = (...path: readonly string[]): unknown => valueAt(volume, ['spec', ...path]);
  const name = describeManifest(volume);
  const offered = itemsOf(of('accessModes'));
  const missing = accessModes.filter((mode) => !offered.includes(mode));
  if (missing.length > 0 && offered.length > 0) {
    yield {
      path: ['spec', 'accessModes'],
      found: missing.join(', '),
      expected: `only access modes that ${name} has (${offered.map(String).join(', ')}), so that the claim can bind to it`,
      fix: modesThatWork(offered, name, missing.join() === 'ReadWriteMany'),
    };
  }
  const [asked, capacity] = [resources?.requests?.['storage'], of('capacity', 'storage')];
  if (isQuantity(asked) && isQuantity(capacity) && (compareQuantities(asked, capacity) ?? 0) > 0)
    yield {
      path: SIZE,
      found: String(asked),
      expected: `at most ${String(capacity)}, the capacity of ${name}`,
      fix: `set spec.resources.requests.storage to at most ${String(capacity)}, or use a larger volume${IF_CHANGED}`,
    };
  const [own, { value: ownClass = '' }] = [classOf(manifest), classOf(volume)];
  // A volume that names the claim is chosen before classes are compared. Without a class, the claim gets the default one.
  const isCompared = claimRefOf(volume)['name'] === undefined && typeof own.value === 'string';
  if (isCompared && typeof ownClass === 'string' && own.value !== ownClass)
    yield {
      path: own.path,
      found: quoted(own.value),
      expected: `${quoted(ownClass)}, the class of ${name}`,
      fix: `set spec.storageClassName of ${name} to ${quoted(own.value)}, or the class of the claim to ${quoted(ownClass)}${IF_CHANGED}`,
    };
  const ownMode = of('volumeMode') ?? 'Filesystem';
  if (typeof ownMode === 'string' && ownMode !== volumeMode)
    yield {
      path: ['spec', 'volumeMode'],
      found: volumeMode,
      expected: `${ownMode}, the volumeMode of ${name}`,
      fix:
        ownMode === 'Filesystem'
          ? `set spec.volumeMode of the claim to Filesystem${IF_CHANGED}`
          : 'use a volume with volumeMode Filesystem: the registry needs a file system',
    };
}

/** Only the size can change, and only once the claim is bound. */
const IF_CHANGED =
  '. If you change the claim, and it is already in the cluster (Pending), delete it there first: its spec cannot change';

/** What the Operator accepts: a shared volume, or one replica that is stopped before the next one starts. */
function modesThatWork(offered: readonly unknown[], name: string, onlySharedIsMissing: boolean): string {
  if (offered.includes('ReadWriteMany')) return `set spec.accessModes of the claim to ReadWriteMany${IF_CHANGED}`;
  const claim = onlySharedIsMissing ? '' : ', and set spec.accessModes of the claim to ReadWriteMany';
  const shared = `if the storage of ${name} can be shared, add ReadWriteMany to spec.accessModes of ${name}${claim}`;
  return offered.includes('ReadWriteOnce')
    ? `${shared}; otherwise set spec.accessModes of the claim to ReadWriteOnce, and in Config/cluster spec.replicas to 1 and spec.rolloutStrategy to Recreate${IF_CHANGED}`
    : `${shared}; otherwise use another volume, with ReadWriteMany or ReadWriteOnce${onlySharedIsMissing ? '' : IF_CHANGED}`;
}

/** The class of a claim or of a volume, and where it is written. Kubernetes reads the annotation first. */
function classOf(manifest: Manifest): { readonly path: FieldPath; readonly value: unknown } {
  const [annotated, stated] = [
    ['metadata', 'annotations', CLASS_ANNOTATION],
    ['spec', 'storageClassName'],
  ];
  const value = valueAt(manifest, annotated);
  return value === undefined ? { path: stated, value: valueAt(manifest, stated) } : { path: annotated, value };
}

function exampleWith(mode: string): string {
  return documents(
    configYaml(
      'managementState: Managed\nreplicas: 2\nstorage:\n  managementState: Unmanaged\n  pvc:\n    claim: registry-data',
    ),
    `apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: images\nspec: {accessModes: [${mode}], capacity: {storage: 100Gi}, nfs: {server: nfs.example.com, path: /images}}\n`,
    claimYaml('ReadWriteMany').replace('spec:', 'spec:\n  volumeName: images\n  storageClassName: ""'),
  );
}
