import { listAt, valueAt } from '../../../core/field-path';
import { referenceTo } from '../../../core/manifest';
import { fieldOf } from '../../../core/record';
import { isOfManagedKind, kindOf } from '../../../schema/kinds/kinds';
import type { Applied, Carrier, Load } from '../reading/carrier';
import { configUpdate, identifies, isOrphaned, ORPHANING, workPath } from '../reading/manifest-works';
import { orUnknown, placedBy } from '../reading/placements';

/** ManifestWork of Open Cluster Management. */
export const workCarrier: Carrier = {
  load(outer) {
    const work = workPath(outer) ?? [];
    const { type } = configUpdate(valueAt(outer, work));
    const path = [...work, 'workload', 'manifests'];
    return listAt(outer, path).flatMap((value, index): Load[] => {
      const isConfig = kindOf(value) === 'Config';
      // The agent only reads it then.
      if (isConfig && type === 'ReadOnly') return [];
      const applied = isConfig ? (CONFIG_APPLIED[type] ?? 'replaced') : updated(value);
      const leftBehind = isOrphaned(valueAt(outer, work), value) ? ORPHANING : undefined;
      return [
        {
          path: [...path, index],
          value,
          partial: false,
          applied,
          leftBehind,
          serverSide: type === 'ServerSideApply',
        },
      ];
    });
  },
  idle(outer, ofOneSide) {
    const path = [...(workPath(outer) ?? []), 'manifestConfigs'];
    return listAt(outer, path).flatMap((config, index) =>
      APPLYING.has(valueAt(config, ['updateStrategy', 'type'])) &&
      ofOneSide.some((object) => identifies(fieldOf(config, 'resourceIdentifier'), object))
        ? [[...path, index]]
        : [],
    );
  },
};

/** The strategies with which an object gets to its cluster; an entry without one has the first. */
const APPLYING: ReadonlySet<unknown> = new Set(['Update', 'ServerSideApply', undefined]);

/** ManifestWorkReplicaSet, which makes a ManifestWork for each cluster of its placements. */
export const workReplicaSetCarrier: Carrier = {
  ...workCarrier,
  clusters: (set, around) =>
    orUnknown(
      listAt(set, ['spec', 'placementRefs']).map((ref) =>
        placedBy({ name: fieldOf(ref, 'name') }, referenceTo(set).namespace, around),
      ),
    ),
};

const CONFIG_APPLIED: Readonly<Record<string, Applied>> = { ServerSideApply: 'merged', CreateOnly: 'created' };

/** Source: open-cluster-management-io/ocm pkg/work/spoke/apply/update_apply.go: core kinds are merged, others are put. */
function updated(value: unknown): Applied {
  return isOfManagedKind(value) ? 'replaced' : 'merged';
}
