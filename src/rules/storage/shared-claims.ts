import { valueAt } from '../../core/field-path';
import { apiGroup, type Manifest } from '../../core/manifest';
import { fieldOf, isRecord, itemsOf } from '../../core/record';
import type { Cluster, JudgedObject } from '../engine/cluster';
import { isVolume } from '../facts/is-volume';
import { registryClaims } from '../facts/registry-claim';
import { DISK_DRIVERS, type DiskDriver } from './volume-drivers';

/** A claim of the registry that asks for ReadWriteMany on disks. */
interface ClaimOnDisks {
  readonly claim: JudgedObject<'PersistentVolumeClaim'>;
  /** The class, in words. */
  readonly described: string;
  /** Undefined if there is no class at all. */
  readonly driver: DiskDriver | undefined;
}

/** The claims with ReadWriteMany that are not bound yet, and whose class is one of disks or that have none. */
export function sharedClaimsOnDisks(cluster: Cluster): ClaimOnDisks[] {
  return registryClaims(cluster).flatMap(({ claim, accessModes }) => {
    const { storageClassName, volumeName = '', volumeMode } = claim.valid.spec ?? {};
    const isBound = volumeName !== '' || valueAt(claim.manifest, ['status', 'phase']) === 'Bound';
    if (!accessModes.includes('ReadWriteMany') || isBound || volumeMode === 'Block' || storageClassName === '')
      return [];
    if (hasSharedVolume(cluster, storageClassName)) return [];
    const found = storageClassName === undefined ? defaultClass(cluster) : classNamed(cluster, storageClassName);
    return found === undefined ? [] : [{ claim, ...found }];
  });
}

type ClassOnDisks = Omit<ClaimOnDisks, 'claim'>;

function classNamed(cluster: Cluster, name: string): ClassOnDisks | undefined {
  const driver = driverOf(cluster, name);
  return driver && { described: name, driver };
}

/** That of the StorageClasses in the input, else that of a new cluster on the platform. */
function defaultClass(cluster: Cluster): ClassOnDisks | undefined {
  const marked = storageClasses(cluster).find(({ metadata: { annotations } }) =>
    DEFAULT_MARKS.some((mark) => String(annotations?.[mark]) === 'true'),
  );
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

const DEFAULT_MARKS = [
  'storageclass.kubernetes.io/is-default-class',
  'storageclass.beta.kubernetes.io/is-default-class',
];

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
