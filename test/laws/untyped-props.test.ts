import { App, Size } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import * as api from '../../src';
import { oneIn } from '../fuzzing';
import { FACTORIES, STRUCTS } from '../../src/core/props/props.generated';

const circle: Record<string, unknown> = {};
circle['self'] = circle;
/** What a variable in JavaScript may hold. */
const VALUES: readonly unknown[] = [
  ...[undefined, null, true, 42, NaN, 10n, '', 'x', [], {}, [undefined], [null], [42], () => 1, Symbol('x'), circle],
  ...[{ a: undefined }, { 'a.b': undefined }, { a: null }, { a: 42 }, { constructor: 'x' }, new Date(0), new Map()],
  Object.create(null),
  new Array<unknown>(1),
];

type Make = (chart: api.RegistryChart, props: never) => unknown;

/** What a prop that is needed holds where another one is tried. */
const RIGHT: Readonly<Record<string, (chart: api.RegistryChart) => unknown>> = {
  accessMode: () => 'ReadWriteOnce',
  acknowledge: () => ({}),
  baseUrl: () => 'https://d1.cloudfront.net',
  charts: (chart) => [chart],
  ciphertexts: () => VALUES_OF_S3,
  credentials: (chart) => [api.StorageCredentials.existing(chart, 'known', { storage: s3(chart) })],
  endpointHost: () => 's3.example.com',
  file: () => 'test/app.ts',
  files: () => ['a.yaml'],
  folder: () => 'dist',
  generator: () => api.ArgoCdGenerator.gitDirectories(),
  inventory: () => 'none.yaml',
  labels: () => ({ a: 'b' }),
  maxConcurrency: () => '10%',
  placement: () => api.ClusterPlacement.select(),
  previous: () => 'pvc',
  privateKeySecret: (chart) => Secret.fromSecretName(chart, 'key', 'key'),
  registry: (chart) => new api.ImageRegistry(chart, 'registry', { storage: s3(chart) }),
  repository: () => ({ repoUrl: 'https://git.example.com/a.git' }),
  repoUrl: () => 'https://git.example.com/a.git',
  size: () => Size.gibibytes(1),
  sourceRef: () => ({ name: 'a' }),
  sources: () => [{ repoUrl: 'https://git.example.com/a.git', path: 'a' }],
  storage: (chart) => s3(chart),
  values: () => VALUES_OF_S3,
};
const VALUES_OF_S3 = api.BackendCredentials.s3({ accessKey: 'a', secretKey: 'b' });

/** By struct: what a set of right props has besides, of which one of several is needed. */
const ALSO: Readonly<Record<string, object>> = {
  ExistingPvcStorageProps: { claimName: 'claim' },
  ExternalSecretCredentialsProps: { remoteKey: 'a' },
  VaultPluginCredentialsProps: { path: 'a' },
};

function s3(chart: api.RegistryChart): api.RegistryStorage {
  const known = chart.node.tryFindChild('store');
  return (known as api.RegistryStorage | undefined) ?? api.RegistryStorage.s3(chart, 'store', { bucket: 'layers' });
}

function rightProps(chart: api.RegistryChart, struct: string): Record<string, unknown> {
  const needed = Object.entries(STRUCTS[struct] ?? {}).filter(([, prop]) => prop.needed === true);
  return { ...ALSO[struct], ...Object.fromEntries(needed.map(([name]) => [name, RIGHT[name]?.(chart) ?? 'a'])) };
}

type Class = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
const CLASSES = Object.entries(api as unknown as Readonly<Record<string, Class>>);
const OF_APP = ['RegistryChart', 'ArgoCdPermissions', 'FluxPermissions'];
/** Its factories are the way in. */
const WITHOUT_CONSTRUCTOR = ['StorageCredentials'];
const WITHOUT_SCOPE = ['Fleet', 'SopsConfiguration'];
const FACTORIES_IN_SCOPE = ['ArgoCdHealthChecks', 'RegistryStorage', 'StorageCredentials'];

/** Each way in, with the struct of its props. */
const WAYS: readonly (readonly [name: string, struct: string, make: Make])[] = [
  ...CLASSES.filter(([name]) => `${name}Props` in STRUCTS && !WITHOUT_CONSTRUCTOR.includes(name)).map(
    ([name, made]) => {
      const Made = made as unknown as new (...args: readonly unknown[]) => unknown;
      const make: Make = (chart, props) =>
        WITHOUT_SCOPE.includes(name)
          ? new Made(props)
          : new Made(OF_APP.includes(name) ? chart.node.root : chart, 'x', props);
      return [`new ${name}`, `${name}Props`, make] as const;
    },
  ),
  ...Object.entries(FACTORIES).flatMap(([name, factories]) =>
    Object.entries(factories).map(([factory, struct]) => {
      const make: Make = (chart, props) => {
        const owner = (api as unknown as Readonly<Record<string, Class>>)[name];
        if (name === 'RegistryReport') owner?.[factory]?.(chart, props);
        else if (FACTORIES_IN_SCOPE.includes(name)) used(chart, owner?.[factory]?.(chart, 'x', props));
        else used(chart, owner?.[factory]?.(props));
      };
      return [`${name}.${factory}`, struct, make] as const;
    }),
  ),
  [
    's3 cloudFront',
    'CloudFrontOptions',
    (chart, cloudFront) => api.RegistryStorage.s3(chart, 'x', { bucket: 'b', cloudFront }),
  ],
  ['Pem.text', '', (_, text) => api.Pem.text(text)],
  ['Pem.file', '', (_, path) => api.Pem.file(path)],
  [
    'ArgoCdGenerator.list',
    '',
    (chart, clusters) => {
      used(chart, api.ArgoCdGenerator.list(clusters));
    },
  ],
  ['ClusterPlacement.existing', '', (_, name) => api.ClusterPlacement.existing(name)],
  [
    'FluxKustomization.existing',
    '',
    (chart, name) => {
      withDependency(chart, api.FluxKustomization.existing(name));
    },
  ],
];

function withDependency(chart: api.RegistryChart, kustomization: api.IFluxKustomization): void {
  const props = { ...rightProps(chart, 'FluxKustomizationProps'), dependsOn: [kustomization] };
  new api.FluxKustomization(chart, 'used', props as unknown as api.FluxKustomizationProps);
}

/** Some is only looked at where it is used. */
function used(chart: api.RegistryChart, made: unknown): void {
  if (made instanceof api.Delivery) new api.RegistryChart(chart.node.root, 'used', { delivery: made });
  if (made instanceof api.RegistryStorage) new api.ImageRegistry(chart, 'used', { storage: made });
  if (made instanceof api.RegistryPlacement)
    new api.ImageRegistry(chart, 'used', { storage: s3(chart), placement: made });
  if (made instanceof api.ArgoCdGenerator)
    new api.ArgoCdApplicationSet(chart, 'used', {
      generator: made,
      folder: 'a',
      repository: { repoUrl: 'https://git.example.com/a.git' },
    });
}

test.each(WAYS)('%s: whatever JavaScript gives, an error is one of ours', (_, struct, make) => {
  const errors = new Set<string>();
  for (const value of VALUES) collect(errors, make, () => value);
  const props = Object.keys(STRUCTS[struct] ?? {});
  for (const { prop, value } of oneIn(
    5,
    VALUES.flatMap((value) => props.map((prop) => ({ prop, value }))),
  )) {
    collect(errors, make, (chart) => ({ ...rightProps(chart, struct), [prop]: value }));
  }
  expect([...errors].filter((error) => !/^IR\d{3} /m.test(error))).toEqual([]);
});

test.each(WAYS.filter(([, struct]) => struct !== ''))(
  '%s: a prop that is needed is missed, and no text takes the place of a boolean or a number',
  (_, struct, make) => {
    const silent = Object.entries(STRUCTS[struct] ?? {}).flatMap(([prop, { type, needed }]) => {
      const wrong = [
        ...(needed === true ? [undefined] : []),
        ...(type === 'boolean' ? ['false'] : []),
        ...(type === 'number' ? ['two'] : []),
      ];
      return wrong
        .filter((value) => {
          const errors = new Set<string>();
          collect(errors, make, (chart) => ({ ...rightProps(chart, struct), [prop]: value }));
          return errors.size === 0;
        })
        .map((value) => `${struct}.${prop} ${String(value)}`);
    });
    expect(silent).toEqual([]);
  },
);

function collect(errors: Set<string>, make: Make, propsOf: (chart: api.RegistryChart) => unknown): void {
  const app = new App();
  try {
    const chart = new api.RegistryChart(app, 'c', { platform: api.Platform.AWS });
    make(chart, propsOf(chart) as never);
    const invalid = app.node.findAll().flatMap(({ node }) => node.validate());
    for (const error of invalid) errors.add(error);
    if (invalid.length === 0) app.synthYaml();
  } catch (error) {
    errors.add(error instanceof Error ? error.message : String(error));
  }
}
