import { settingsFor, type Configuration } from '../configuration/configuration';
import { FleetCluster } from './fleet-cluster';
import { FleetError } from './fleet-error';
import { clusterFile } from './fleet-folders';
import type { FleetProps } from './fleet-props';
import { readInventory } from './inventory/inventory';
import { unknownNames } from './named-clusters';
import { outdirOf } from './outdir';

/**
 * The clusters of an inventory. One that has no platform or release has what the configuration says of the file that the fleet
 * writes for it. Throws one error that lists everything that is wrong.
 */
export function fleetClusters(props: FleetProps, configuration?: Configuration): readonly FleetCluster[] {
  const { context, rows, errors } = readInventory(props.inventory, (cluster) => {
    const { platform, release } = settingsFor(configuration, clusterFile(outdirOf(props), cluster));
    return { platform, release };
  });
  if (errors.length > 0) throw new FleetError(errors);
  const clusters = rows.map((row) => FleetCluster._of(context, row));
  const unknown = unknownNames(props.only ?? [], clusters);
  if (unknown.length > 0) throw new FleetError(unknown);
  return clusters;
}
