import { CONFIG_NAMESPACE, S3_CA_KEY } from '../../core/names';
import type { Manifest } from '../../core/manifest';
import { isPlaceholder } from '../../core/placeholder';
import { operatorSource } from '../../core/source';
import type { Cluster, JudgedObject } from '../engine/cluster';
import { isNamed } from '../facts/is-named';
import { oncePerCluster } from '../engine/once-per-cluster';

interface CaEntry {
  readonly map: JudgedObject<'ConfigMap'>;
  readonly key: string;
  readonly text: string;
  /** The code that reads the entry. */
  readonly reference: string;
}

/** The DaemonSet that copies the entries to every node, each to a folder with the name of its key. */
export const NODE_CA = operatorSource('bindata/nodecadaemon.yaml', 'node-ca');
const STORAGE_CA = operatorSource('pkg/storage/s3/s3.go', 'CABundle');

/** The ConfigMaps in `additionalTrustedCA` of Images that are among the objects. */
export const trustedCaMaps = oncePerCluster((cluster): readonly JudgedObject<'ConfigMap'>[] =>
  configMapsNamed(
    cluster,
    cluster.ofKind('Image').map(({ valid }) => valid.spec?.additionalTrustedCA?.name),
  ),
);

/**
 * Every entry that must contain certificates: all entries for an Image, one entry for an S3 endpoint; not those that are
 * filled in later.
 */
export const caEntries = oncePerCluster((cluster): readonly CaEntry[] => {
  const storageMaps = configMapsNamed(
    cluster,
    cluster.ofKind('Config').map(({ valid }) => valid.spec?.storage?.s3?.trustedCA?.name),
  );
  return [
    ...trustedCaMaps(cluster).flatMap((map) => entriesOf(map, NODE_CA, () => true)),
    ...storageMaps.flatMap((map) => entriesOf(map, STORAGE_CA, (key) => key === S3_CA_KEY)),
  ];
});

/** The Image or the Config that names the ConfigMap. */
export function namerOf(cluster: Cluster, { metadata: { name } }: Manifest): Manifest | undefined {
  const image = cluster.ofKind('Image').find(({ valid }) => isNamed(name, [valid.spec?.additionalTrustedCA?.name]));
  const config = cluster
    .ofKind('Config')
    .find(({ valid }) => isNamed(name, [valid.spec?.storage?.s3?.trustedCA?.name]));
  return (image ?? config)?.manifest;
}

function configMapsNamed(cluster: Cluster, names: Iterable<string | undefined>): JudgedObject<'ConfigMap'>[] {
  return cluster
    .ofKind('ConfigMap')
    .filter(({ manifest: { metadata } }) => metadata.namespace === CONFIG_NAMESPACE && isNamed(metadata.name, names));
}

function entriesOf(map: JudgedObject<'ConfigMap'>, reference: string, wanted: (key: string) => boolean): CaEntry[] {
  return Object.entries(map.valid.data ?? {})
    .filter(([key, text]) => wanted(key) && !isPlaceholder(key) && !isPlaceholder(text))
    .map(([key, text]) => ({ map, key, text, reference }));
}
