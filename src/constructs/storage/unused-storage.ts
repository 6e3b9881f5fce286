import { Chart, type ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Finding } from '../../core/finding';
import { formatMessage } from '../../core/message';
import { fieldOf } from '../../core/record';
import { reportedObject } from '../../rules/engine/engine';
import { ir350 } from '../../rules/storage/ir350-unused-storage';
import { kindOf } from '../../schema/kinds/kinds';
import type { StorageRequest } from '../../storage/request';
import { objectsOf, reportAtSynth } from '../base/chart-judgement';
import { plainJson } from '../base/wire-object';
import { isOfImageRegistry, type StorageOrder } from './storage-order';

/** Reports at synth if a storage is given to no ImageRegistry of its chart. For a claim of its own, the rule does. */
export function reportIfUnused(storage: Construct, order: StorageOrder, { companions = [] }: StorageRequest): void {
  if (companions.some(({ id }) => id === 'Resource')) return;
  reportAtSynth(storage, () => unusedStorage(storage, order));
}

function unusedStorage(storage: Construct, order: StorageOrder): Finding | undefined {
  if (order.isUsed) return undefined;
  const configs = objectsOf(Chart.of(storage)).filter((object) => kindOf(object) === 'Config');
  const [config] = configs;
  if (config === undefined || !configs.every(hasStorage)) return undefined;
  const registry = config.node.scope?.node.path ?? '';
  const parts = {
    found: `a storage that is given to no ImageRegistry: ${registry} has other storage, in which it stores the images`,
    expected: `this storage as prop storage of ${registry}`,
    fix: `set storage of ${registry} to this RegistryStorage; if the registry is not to use it, remove it`,
  };
  const { id, severity, source } = ir350;
  const place = `RegistryStorage ${storage.node.path}`;
  return {
    ...parts,
    id,
    severity,
    source,
    object: reportedObject(plainJson(config)),
    field: 'spec.storage',
    message: formatMessage(place, { ...parts, id, path: [], reference: source }),
  };
}

/** Another Config may name the storage in its own way, and a registry that is not Managed uses none. */
function hasStorage(config: ApiObject): boolean {
  return isOfImageRegistry(config) && fieldOf(plainJson(config)['spec'], 'managementState') === 'Managed';
}
