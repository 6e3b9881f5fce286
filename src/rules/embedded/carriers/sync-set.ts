import { listAt, valueAt, type FieldPath } from '../../../core/field-path';
import { referenceTo, type Manifest } from '../../../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../../core/names';
import { fieldOf } from '../../../core/record';
import type { Applied, Carrier, Load } from '../reading/carrier';
import { patchLoads } from '../reading/patch-loads';
import { clusterDeployment, orUnknown, selectedBy } from '../reading/placements';

/** SyncSet of Hive, which names its clusters. */
export const syncSetCarrier: Carrier = {
  load,
  clusters(set) {
    const { namespace = '' } = referenceTo(set);
    const names = listAt(set, ['spec', 'clusterDeploymentRefs']).map((ref) => fieldOf(ref, 'name'));
    return [
      ...new Set(names.filter((name) => typeof name === 'string').map((name) => clusterDeployment(namespace, name))),
    ];
  },
};

/** SelectorSyncSet of Hive, which selects them by labels. */
export const selectorSyncSetCarrier: Carrier = {
  load,
  clusters(set, around) {
    return orUnknown([selectedBy(valueAt(set, ['spec', 'clusterDeploymentSelector']), 'ClusterDeployment', around)]);
  },
};

function load(set: Manifest): Load[] {
  return [
    ...resources(set),
    ...listAt(set, PATCHES).flatMap((patch, index) => patchOf(patch, [...PATCHES, index]).map(leftBehind)),
    ...secretsOfHub(set),
  ];
}

const PATCHES = ['spec', 'patches'];

/** Source: openshift/hive pkg/resource/apply.go Apply, CreateOrUpdate, Create. */
function resources(set: Manifest): Load[] {
  const path = ['spec', 'resources'];
  const applied: Applied = valueAt(set, ['spec', 'applyBehavior']) === 'CreateOnly' ? 'created' : 'merged';
  return listAt(set, path).map((value, index) => ({
    path: [...path, index],
    value,
    partial: applied === 'merged',
    applied,
    leftBehind: valueAt(set, ['spec', 'resourceApplyMode']) === 'Sync' ? undefined : APPLY_MODE,
    templates: '{{',
  }));
}

const APPLY_MODE = 'openshift/hive apis/hive/v1/syncset_types.go SyncResourceApplyMode';

/** What a patch set stays set without it. */
function leftBehind(load: Load): Load {
  return 'value' in load ? { ...load, leftBehind: APPLY_MODE } : load;
}

/** Source: openshift/hive pkg/resource/patch.go setupPatchCommand. */
function patchOf(patch: unknown, path: FieldPath): Load[] {
  const type = fieldOf(patch, 'patchType');
  return patchLoads({
    path: [...path, 'patch'],
    patch: fieldOf(patch, 'patch'),
    type: type === undefined || type === '' ? 'strategic' : type,
    typePath: type === undefined ? path : [...path, 'patchType'],
    target: {
      apiVersion: fieldOf(patch, 'apiVersion'),
      kind: fieldOf(patch, 'kind'),
      namespace: fieldOf(patch, 'namespace'),
      name: fieldOf(patch, 'name'),
    },
  });
}

function secretsOfHub(set: Manifest): Load[] {
  const mappings = ['spec', 'secretMappings'];
  return listAt(set, mappings).flatMap((mapping, index) => {
    const namespace = valueAt(mapping, ['targetRef', 'namespace']);
    if (namespace !== REGISTRY_NAMESPACE && namespace !== CONFIG_NAMESPACE) return [];
    const why = 'the Secret is a copy of one on the hub; check that one for its keys';
    return [{ path: [...mappings, index], why }];
  });
}
