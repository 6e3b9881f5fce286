import type { ConfigSpec } from '../../schema/kinds/config';
import { isSameData } from '../../core/data/same-data';
import { FINALIZER } from '../cluster/going-config';
import { writtenByGo } from '../go/written-by-go';
import type { Sync } from './sync';

/** The spec of the Config in the end: of a storage that the Operator has deleted, no name stays. */
export function specInTheEnd(last: Sync): ConfigSpec {
  const { registry } = last;
  const { deletion } = registry;
  if (deletion?.storage === undefined) return specAfterSync(last);
  return specAfterSync({ ...last, registry: { ...registry, spec: { ...registry.spec, storage: deletion.storage } } });
}

/** The spec of the Config after a sync. Whenever the Operator writes anything of it, it writes the whole. */
export function specAfterSync({ state, registry, observed }: Sync): ConfigSpec {
  const { observedConfig } = observed;
  const spec = { ...registry.spec, ...(observedConfig === undefined ? {} : { observedConfig }) };
  const { config } = state;
  const lacksFinalizer =
    spec.managementState === 'Managed' && config?.metadata?.finalizers?.includes(FINALIZER) !== true;
  const isWritten = config === undefined || lacksFinalizer || !isSameData(spec, config.spec);
  return isWritten ? writtenByGo(spec, state.release) : spec;
}
