import { describeObject, type Manifest } from '../../../src/core/manifest';
import type { ManifestReference } from '../../../src/core/finding';
import { clustersByName } from '../../../src/rules/embedded/clusters-by-name';
import { unknownInCarrierEdit } from '../../../src/rules/embedded/unknown-in-carriers';
import { config, configMap, object } from '../../operator/clusters';

const GROUP = 'open-cluster-management.io';
const works = (carried: Manifest, propagationPolicy = 'Orphan'): Manifest =>
  object(
    `work.${GROUP}/v1alpha1`,
    'ManifestWorkReplicaSet',
    'w',
    {
      spec: {
        placementRefs: [{ name: 'p' }],
        manifestWorkTemplate: { deleteOption: { propagationPolicy }, workload: { manifests: [carried] } },
      },
    },
    'registries',
  );
const placement = (labelSelector: object, rest: object = {}): Manifest =>
  object(
    `cluster.${GROUP}/v1beta1`,
    'Placement',
    'p',
    { spec: { predicates: [{ requiredClusterSelector: { labelSelector } }], ...rest } },
    'registries',
  );
const named = (values: readonly string[], key = 'name', operator = 'In', rest: object = {}): Manifest =>
  placement({ matchExpressions: [{ key, operator, values }] }, rest);
const MANAGED = config({ managementState: 'Managed' });

function edit(carrier: Manifest, before: Manifest, after: Manifest): { changes: string[]; unknown: number } {
  const [old, now] = [
    [carrier, before],
    [carrier, after],
  ];
  const changes = clustersByName(old, now).map((each) => {
    const values = `${each.old} → ${each.new}`;
    return `${describeObject(each.subject as ManifestReference)}: ${each.what} (${values})`;
  });
  return { changes, unknown: unknownInCarrierEdit(old, now).length };
}

const P = 'Placement/registries/p';
const GETS = `${P}: more clusters get the objects; what runs there now is not known`;
const KEEPS = `${P}: some clusters no longer get the objects: what they have stays as it is`;

test('clusters that a placement names, too, get the objects, and others keep them', () => {
  expect(edit(works(MANAGED), named(['a', 'b']), named(['b', 'c']))).toEqual({
    changes: [`${GETS} ( → c)`, `${KEEPS} (a → )`],
    unknown: 0,
  });
});

test.each<[string, Manifest, Manifest, Manifest]>([
  ['another label', works(MANAGED), named(['a'], 'zone'), named(['a', 'b'], 'zone')],
  ['another operator', works(MANAGED), named(['a'], 'name', 'NotIn'), named(['a', 'b'], 'name', 'NotIn')],
  ['more than the names', works(MANAGED), named(['a']), named(['a', 'b'], 'name', 'In', { numberOfClusters: 1 })],
  ['labels besides', works(MANAGED), named(['a']), placement({ matchLabels: { name: 'a' } })],
  ['a registry that is removed', works(config({ managementState: 'Removed' })), named(['a']), named(['a', 'b'])],
  ['objects that are deleted', works(MANAGED, 'Foreground'), named(['a', 'b']), named(['a'])],
])('%s is unknown', (_, carrier, before, after) => {
  const { changes, unknown } = edit(carrier, before, after);
  expect(changes).toEqual([]);
  expect(unknown).toBeGreaterThan(0);
});

test('a placement for other objects says nothing of the registry', () => {
  const others = works(configMap('default', 'a', {}));
  expect(edit(others, named(['a']), named(['a', 'b']))).toEqual({ changes: [], unknown: 0 });
});
