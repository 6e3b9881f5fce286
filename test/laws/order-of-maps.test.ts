import { ApiObject, App } from 'cdk8s';
import {
  ClusterPlacement,
  Delivery,
  ImageRegistry,
  Pem,
  Platform,
  RegistryChart,
  RegistryStorage,
  TrustedCABundle,
} from '../../src';
import { EXAMPLE_CA } from '../../src/rules/examples/example-certificates';

/** Maps of other languages have no order: Java gives another one in each run. */
const inOrder = <T>(map: Readonly<Record<string, T>>): Record<string, T> => ({ ...map });
const reversed = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(map).reverse());
type Order = typeof inOrder;

const LABELS = { aa: '1', env: 'prod', storage: 's3' };
const DELIVERIES: readonly (readonly [string, (order: Order) => Delivery | undefined])[] = [
  ['none', () => undefined],
  ['argoCd', () => Delivery.argoCd()],
  ['flux', () => Delivery.flux()],
  ['kustomize', () => Delivery.kustomize()],
  [
    'acm',
    (order) => Delivery.acm({ namespace: 'policies', placement: ClusterPlacement.select({ labels: order(LABELS) }) }),
  ],
  ['manifestWork', () => Delivery.manifestWork({ cluster: 'c1' })],
  [
    'manifestWorkReplicaSet',
    (order) =>
      Delivery.manifestWorkReplicaSet({
        namespace: 'works',
        placement: ClusterPlacement.select({ labels: order(LABELS) }),
      }),
  ],
];

function yamlWith(order: Order, delivery: Delivery | undefined): string {
  const app = new App();
  const labels = order({ team: 'a', app: 'b', zone: 'c' });
  const chart = new RegistryChart(app, 'c', { platform: Platform.AWS, labels, ...(delivery && { delivery }) });
  const acknowledge = order({ IR303: 'one zone only', IR304: 'a lab of one node' });
  const storage = RegistryStorage.s3(chart, 's', { bucket: 'layers', region: 'eu-central-1', acknowledge });
  const registry = new ImageRegistry(chart, 'r', { storage, nodeSelector: order({ b: '1', a: '2' }), acknowledge });
  const certificates = order({ 'b.example.com': Pem.text(EXAMPLE_CA), 'a.example.com': Pem.text(EXAMPLE_CA) });
  new TrustedCABundle(chart, 't', { certificates, registry });
  new ApiObject(chart, 'map', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'm', labels } });
  return app.synthYaml();
}

test.each(DELIVERIES)('with delivery %s, maps in any order give the same bytes', (_, deliveryWith) => {
  const [one, other] = [inOrder, reversed].map((order) => yamlWith(order, deliveryWith(order)));
  expect(one).toBe(other);
});

test('mistakes in maps are told in one order', () => {
  const messageWith = (order: Order): string => {
    const certificates = order({
      'b.example.com': Pem.text('b'),
      'a.example.com': Pem.text('a'),
      'c.d': Pem.text('c'),
    });
    try {
      new TrustedCABundle(new RegistryChart(new App(), 'c'), 't', { certificates });
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(messageWith(inOrder)).toContain('IR110');
  expect(messageWith(inOrder)).toBe(messageWith(reversed));
});
