import type { FieldPath } from '../../core/field-path';
import { apiGroup, type Manifest } from '../../core/manifest';
import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import { isBound } from '../../operator/cluster/claim-hindrance';
import { isDefaultClass } from '../../schema/kinds/default-class';
import type { Cluster } from '../engine/cluster';
import { isVolume } from '../facts/is-volume';
import { registryClaims } from '../facts/registry-claim';
import { defaultClaimConfigs } from './default-claim';
import { DISK_DRIVERS, type DiskDriver } from './volume-drivers';

/** A claim of the registry that asks for ReadWriteMany on disks. */
interface ClaimOnDisks {
  readonly manifest: Manifest;
  /** What decides the class: a field of the claim, or of the Config without a claim. */
  readonly path: FieldPath;
  /** How to give it another class. */
  readonly remedy: string;
  /** The class, in words. */
  readonly described: string;
  /** Undefined if there is no class at all. */
  readonly driver: DiskDriver | undefined;
}

/** The claims with ReadWriteMany that are not bound yet, and whose class is one of disks or that have none. */
export function sharedClaimsOnDisks(cluster: Cluster): ClaimOnDisks[] {
  return [...writtenClaims(cluster), ...defaultClaims(cluster)];
}

function writtenClaims(cluster: Cluster): ClaimOnDisks[] {
  return registryClaims(cluster).flatMap(({ claim, accessModes }) => {
    const { storageClassName, volumeName = '', volumeMode } = claim.valid.spec ?? {};
    const hasVolume = volumeName !== '' || isBound(claim.manifest);
    if (!accessModes.includes('ReadWriteMany') || hasVolume || volumeMode === 'Block' || storageClassName === '')
      return [];
    if (hasSharedVolume(cluster, storageClassName)) return [];
    const found = storageClassName === undefined ? defaultClass(cluster) : classNamed(cluster, storageClassName);
    return found === undefined
      ? []
      : [{ manifest: claim.manifest, path: ['spec', 'storageClassName'], remedy: 'use a class', ...found }];
  });
}

/** The claims that the Operator creates of the default class, with ReadWriteMany. */
function defaultClaims(cluster: Cluster): ClaimOnDisks[] {
  const configs = defaultClaimConfigs(cluster).filter(({ claim }) => claim === undefined);
  if (configs.length === 0) return [];
  const isThere = (cluster.existing ?? []).some(
    ({ kind, metadata }) =>
      kind === 'PersistentVolumeClaim' &&
      metadata.name === DEFAULT_CLAIM_NAME &&
      metadata.namespace === REGISTRY_NAMESPACE,
  );
  const found = isThere || hasSharedVolume(cluster, undefined) ? undefined : defaultClass(cluster);
  if (found === undefined) return [];
  return configs.map(({ config: { manifest } }) => ({
    ...{ manifest, path: ['spec', 'storage', 'pvc'], remedy: 'name a claim with a class' },
    ...found,
  }));
}

type ClassOnDisks = Omit<ClaimOnDisks, 'manifest' | 'path' | 'remedy'>;

function classNamed(cluster: Cluster, name: string): ClassOnDisks | undefined {
  const driver = driverOf(cluster, name);
  return driver && { described: name, driver };
}

/** That of the StorageClasses in the input, else that of a new cluster on the platform. */
function defaultClass(cluster: Cluster): ClassOnDisks | undefined {
  const marked = storageClasses(cluster).find(isDefaultClass);
  if (marked !== undefined) {
    const found = classNamed(cluster, marked.metadata.name);
    return found && { ...found, described: `${found.described}, the default class,` };
  }
  const { platform } = cluster;
  if (platform?.defaultStorageClass === undefined) return undefined;
  if (platform.defaultStorageClass === '') {
    return { described: `no storageClassName on ${platform.title}, which has no default class,`, driver: undefined };
  }
  const found = classNamed(cluster, platform.defaultStorageClass);
  return found && { ...found, described: `${found.described}, the default class on ${platform.title},` };
}

/** The driver that a StorageClass in the input names, else the one that usually has a class of that name. */
function driverOf(cluster: Cluster, name: string): DiskDriver | undefined {
  const storageClass = storageClasses(cluster).find(({ metadata }) => metadata.name === name);
  if (storageClass === undefined) return DISK_DRIVERS.find(({ classes }) => classes.test(name));
  const { provisioner, parameters } = storageClass;
  const driver = DISK_DRIVERS.find((each) => typeof provisioner === 'string' && each.provisioner.test(provisioner));
  const texts = isRecord(parameters) ? Object.values(parameters) : [];
  return texts.some((text) => typeof text === 'string' && driver?.sharedParameter?.test(text)) ? undefined : driver;
}

/** Whether somebody brings a shared volume that the claim may be bound to. */
function hasSharedVolume({ manifests, existing = [] }: Cluster, className: string | undefined): boolean {
  return [...manifests, ...existing].some(
    (manifest) =>
      isVolume(manifest) &&
      itemsOf(fieldOf(manifest['spec'], 'accessModes')).includes('ReadWriteMany') &&
      [className, undefined, ''].includes(fieldOf(manifest['spec'], 'storageClassName') as string | undefined),
  );
}

function storageClasses({ manifests, existing = [] }: Cluster): Manifest[] {
  return [...manifests, ...existing].filter(
    ({ apiVersion, kind }) => kind === 'StorageClass' && apiGroup(apiVersion) === 'storage.k8s.io',
  );
}
