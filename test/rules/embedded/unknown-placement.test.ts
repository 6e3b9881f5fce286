import type { Manifest } from '../../../src/core/manifest';
import { unknownInCarrierEdit } from '../../../src/rules/embedded/unknown-in-carriers';
import { config, configMap, object } from '../../operator/clusters';

const policy = (carried: Manifest = config({}), namespace = 'policies'): Manifest =>
  object(
    'policy.open-cluster-management.io/v1',
    'ConfigurationPolicy',
    'p',
    { spec: { 'object-templates': [{ complianceType: 'musthave', objectDefinition: carried }] } },
    namespace,
  );
const placement = (spec: object, namespace = 'policies'): Manifest =>
  object('cluster.open-cluster-management.io/v1beta1', 'Placement', 'p', { spec }, namespace);
const rule = (spec: object): Manifest =>
  object('apps.open-cluster-management.io/v1', 'PlacementRule', 'p', { spec }, 'policies');
const binding = (name: string): Manifest =>
  object('policy.open-cluster-management.io/v1', 'PlacementBinding', 'p', { placementRef: { name } }, 'policies');

function unknown(old: readonly Manifest[], now: readonly Manifest[]): string[] {
  return unknownInCarrierEdit(old, now).map(({ object: of, field = 'all of it', why }) => `${of} ${field}: ${why}`);
}

const WHY = 'which clusters get the objects is not predicted';

test.each<[string, readonly Manifest[], readonly Manifest[], readonly string[]]>([
  [
    'another set',
    [placement({ clusterSets: ['a'] })],
    [placement({ clusterSets: ['b'] })],
    ['Placement/policies/p spec.clusterSets'],
  ],
  [
    'another number',
    [rule({ clusterReplicas: 1 })],
    [rule({ clusterReplicas: 2 })],
    ['PlacementRule/policies/p spec.clusterReplicas'],
  ],
  ['another placement', [binding('a')], [binding('b')], ['PlacementBinding/policies/p placementRef.name']],
  ['a binding that is removed', [binding('a')], [], ['PlacementBinding/policies/p all of it']],
  ['a placement that is added', [], [placement({})], ['Placement/policies/p all of it']],
])('%s', (_, old, now, fields) => {
  expect(unknown([policy(), ...old], [policy(), ...now])).toEqual(fields.map((field) => `${field}: ${WHY}`));
});

const [OLD, NEW] = [placement({ numberOfClusters: 1 }), placement({ numberOfClusters: 2 })];

test.each<[string, readonly Manifest[], readonly Manifest[]]>([
  ['where no carrier is beside it', [OLD], [NEW]],
  ['of a carrier of another namespace', [policy(config({}), 'a'), OLD], [policy(config({}), 'a'), NEW]],
  [
    'of a carrier that brings nothing of the registry',
    [policy(configMap('b', 'a', {})), OLD],
    [policy(configMap('b', 'a', {})), NEW],
  ],
  ['of a carrier that is new too', [], [policy(), NEW]],
  [
    'where only labels of it differ',
    [policy(), OLD],
    [policy(), { ...OLD, metadata: { ...OLD.metadata, labels: { a: 'b' } } }],
  ],
])('a placement is not unknown %s', (_, old, now) => {
  expect(unknown(old, now)).toEqual([]);
});
