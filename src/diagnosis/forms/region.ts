import { valueAt } from '../../core/field-path';
import type { Dump } from '../engine/dump';
import { storageText } from './storage-words';
import { word } from './steps';

/** The option of a client that names the region; empty at an endpoint of its own, for which no region is known. */
export function regionOption(dump: Dump, option: string): string {
  const region = regionOf(dump);
  if (region === '' && storageText(dump, 'regionEndpoint') !== '') return '';
  return ` ${option} ${word(region, 'REGION')}`;
}

/** The region of the storage in the Config, in its status, or of the cluster; empty where none is known. */
function regionOf({ backend = 's3', config, object }: Dump): string {
  const platformStatus = valueAt(object('Infrastructure', 'cluster')?.manifest, ['status', 'platformStatus']);
  const found = [
    valueAt(config?.manifest, ['spec', 'storage', backend, 'region']),
    valueAt(config?.manifest, ['status', 'storage', backend, 'region']),
    valueAt(platformStatus, [backend === 'gcs' ? 'gcp' : 'aws', 'region']),
  ];
  return found.find((region): region is string => typeof region === 'string' && region !== '') ?? '';
}
