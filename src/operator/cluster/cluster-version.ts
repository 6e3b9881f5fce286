import { apiGroup, type Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { releaseMeant, type Release } from '../../core/release';
import { CONFIG_GROUP } from './object-index';

/**
 * The release of a cluster by the status of its ClusterVersion: the last one that was installed completely; of a first
 * installation that still runs, the wanted one.
 */
export function releaseOfCluster(manifests: readonly Manifest[]): Release | undefined {
  const found = manifests.find(
    ({ apiVersion, kind }) => kind === 'ClusterVersion' && apiGroup(apiVersion) === CONFIG_GROUP,
  );
  const status = found?.['status'];
  if (!isRecord(status)) return undefined;
  const history: unknown[] = Array.isArray(status['history']) ? status['history'] : [];
  const completed = history.filter(isRecord).find(({ state }) => state === 'Completed');
  const version = (completed ?? (isRecord(status['desired']) ? status['desired'] : {}))['version'];
  return typeof version === 'string' ? releaseMeant(version) : undefined;
}
