import { Chart, Cron, Duration, Size } from 'cdk8s';
import { ConfigMap, Cpu, PersistentVolumeClaim, Secret } from 'cdk8s-plus-28';
import {
  ArgoCdGenerator,
  BackendCredentials,
  ClusterPlacement,
  Delivery,
  FleetDelivery,
  FluxKustomization,
  ImageRegistry,
  Pem,
  RegistryPlacement,
  RegistryPruner,
  RegistryStorage,
  StorageCredentials,
} from '../../../src';
import { structShape } from '../../../src/constructs/base/struct-shape';
import { formatFieldPath } from '../../../src/core/field-path';
import { shapeErrors } from '../../../src/core/props/prop-shape';
import type { PropType } from '../../../src/core/props/prop-type';
import { STRUCTS } from '../../../src/core/props/props.generated';
import { newChart } from '../../app';

const CHECKED = Object.keys(STRUCTS);
const CHART = newChart();
const STORAGE = RegistryStorage.s3(CHART, 'storage', { bucket: 'layers', region: 'eu-central-1' });

/** One of each class that a prop takes, by the name of the class. */
const INSTANCES: Readonly<Record<string, object>> = {
  ArgoCdGenerator: ArgoCdGenerator.gitDirectories(),
  BackendCredentials: BackendCredentials.gcs({ keyFile: 'k' }),
  Chart: new Chart(CHART, 'chart'),
  ClusterPlacement: ClusterPlacement.select(),
  Cpu: Cpu.millis(1),
  Cron: Cron.schedule({ minute: '0' }),
  Delivery: Delivery.argoCd(),
  Duration: Duration.hours(1),
  FleetDelivery: FleetDelivery.manifestWork({ namespace: 'works' }),
  IConfigMap: ConfigMap.fromConfigMapName(CHART, 'map', 'map'),
  IFleetBuilder: { fill: () => undefined },
  IFluxKustomization: FluxKustomization.existing('name'),
  ImageRegistry: new ImageRegistry(CHART, 'registry', { storage: STORAGE }),
  IPersistentVolumeClaim: PersistentVolumeClaim.fromClaimName(CHART, 'claim', 'claim'),
  ISecret: Secret.fromSecretName(CHART, 'secret', 'secret'),
  Pem: Pem.text('x'),
  RegistryPlacement: RegistryPlacement.infra(),
  RegistryStorage: STORAGE,
  Size: Size.gibibytes(1),
  StorageCredentials: StorageCredentials.existing(CHART, 'credentials', { storage: STORAGE }),
};

const OF_CLASS = CHECKED.flatMap((struct) =>
  Object.entries(STRUCTS[struct]!).flatMap(([prop, { type }]) => {
    const found = classIn(type);
    return found === undefined ? [] : [{ struct, prop, ...found }];
  }),
);

test.each(OF_CLASS)('$struct.$prop takes a $name, and no text or object instead', ({ struct, prop, name, wrap }) => {
  const errorsOf = (value: unknown) =>
    shapeErrors({ [prop]: wrap(value) }, structShape(struct)).filter(({ path }) => path[0] === prop);
  expect(INSTANCES[name]).toBeDefined();
  expect(errorsOf(INSTANCES[name])).toEqual([]);
  expect(errorsOf('text')).toHaveLength(1);
  expect(errorsOf({})).toHaveLength(1);
});

test.each([
  ['RegistryPrunerProps', STORAGE],
  ['StorageChangeProps', new RegistryPruner(CHART, 'pruner')],
  ['TrustedCABundleProps', STORAGE],
])('%s takes no other construct for a registry', (struct, other) => {
  expect(shapeErrors({ registry: other }, structShape(struct))).toHaveLength(1);
});

test('plain values become fields, but for the structs of which no schema judges them', () => {
  const wrong = (struct: string, props: object) =>
    shapeErrors(props, structShape(struct)).map(({ path, expected }) => `${formatFieldPath(path)} ${expected}`);
  expect(wrong('ImageRegistryProps', { replicas: 'two', readOnly: 1, logLevel: 3, proxy: { http: 1 } })).toEqual([]);
  expect(wrong('ArgoCdApplicationProps', { automated: 'yes', retry: { limit: '5' }, sources: [{ path: 1 }] })).toEqual([
    'automated true or false',
    'retry.limit a number',
    'sources[0].path a text',
  ]);
  // An enum is a plain value too, and is looked at by whoever knows its members.
  expect(wrong('SopsCredentialsProps', { file: 1, platform: 1 })).toEqual(['file a text']);
});

test('a struct that is not in the table is told with the command that puts it there', () => {
  expect(() => structShape('NoSuchProps')).toThrow('no struct NoSuchProps: npm run generate');
});

/** The class that a type asks for, and how a value of it stands in the prop. */
function classIn(type: PropType): { readonly name: string; readonly wrap: (value: unknown) => unknown } | undefined {
  if (typeof type === 'string' || 'enum' in type || 'struct' in type) return undefined;
  if ('class' in type) return { name: type.class, wrap: (value) => value };
  const inner = classIn('list' in type ? type.list : type.map);
  if (inner === undefined) return undefined;
  return { ...inner, wrap: (value) => ('list' in type ? [inner.wrap(value)] : { key: inner.wrap(value) }) };
}
