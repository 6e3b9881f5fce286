import type { InventoriedFacts, Configuration } from '../../configuration/configuration';
import { inventoryFacts } from '../../fleet/inventory/inventory-facts';
import { folderOfBuild } from '../../inputs/build-label';
import { UsageError } from '../usage-error';

/** A configuration with what an inventory says of clusters: it has precedence, as it has when the fleet is written. */
export function withInventory(configuration: Configuration | undefined, inventory: string): Configuration {
  const { clusters, errors } = inventoryFacts(inventory);
  if (errors.length > 0) throw new UsageError(errors.join('\n'));
  const base = configuration ?? { ...NO_CONFIGURATION, file: inventory, isInventory: true };
  return {
    ...base,
    ofAllInInventory: sharedFacts([...clusters.values()]),
    ofInventory: (path) => {
      const folders = path.split('/').reverse();
      return clusters.get(folders.find((folder) => clusters.has(folder)) ?? '') ?? {};
    },
  };
}

/** Also of files that fleet writes for no cluster alone, such as works on the hub. */
function sharedFacts([first = {}, ...others]: readonly InventoriedFacts[]): InventoriedFacts {
  const { release, platform } = first;
  return {
    ...(release !== undefined && others.every((each) => each.release === release) ? { release } : {}),
    ...(platform !== undefined && others.every((each) => each.platform === platform) ? { platform } : {}),
  };
}

const NO_CONFIGURATION: Omit<Configuration, 'file'> = {
  pathOf: (path) => folderOfBuild(path) ?? path,
  everywhere: {},
  paths: [],
  isIgnored: () => false,
};
