import { App } from 'cdk8s';
import {
  ArgoCdApplication,
  ArgoCdApplicationSet,
  ArgoCdPermissions,
  BackendCredentials,
  Fleet,
  FluxKustomization,
  FluxPermissions,
  ImageRegistry,
  KsopsGenerator,
  Pem,
  Platform,
  RegistryAlerts,
  RegistryChart,
  RegistryPlacement,
  RegistryPruner,
  RegistryStorage,
  StorageChange,
  StorageCredentials,
  TrustedCABundle,
} from '../../src';
import { STRUCTS } from '../../src/core/props/props.generated';

const circle: Record<string, unknown> = {};
circle['self'] = circle;
/** What a variable in JavaScript may hold. */
const VALUES: readonly unknown[] = [
  ...[undefined, null, true, 42, NaN, 10n, '', 'x', [], {}, [undefined], [null], [42], () => 1, Symbol('x'), circle],
  ...[{ a: undefined }, { 'a.b': undefined }, { a: null }, { a: 42 }, { constructor: 'x' }, new Date(0), new Map()],
  Object.create(null),
];

type Make = (chart: RegistryChart, props: never) => unknown;
const s3 = (chart: RegistryChart): RegistryStorage =>
  RegistryStorage.s3(chart, 'store', { bucket: 'layers', region: 'eu-central-1' });
const REPOSITORY = { repoUrl: 'https://git.example.com/a.git' };

/** Each way in, with the struct of its props and props that are right. */
const WAYS: readonly (readonly [name: string, struct: string, right: object, make: Make])[] = [
  ['RegistryChart', 'RegistryChartProps', {}, (chart, props) => new RegistryChart(chart.node.root, 'x', props)],
  ['ImageRegistry', 'ImageRegistryProps', {}, (chart, props) => new ImageRegistry(chart, 'x', props)],
  ['RegistryPruner', 'RegistryPrunerProps', {}, (chart, props) => new RegistryPruner(chart, 'x', props)],
  ['TrustedCABundle', 'TrustedCABundleProps', {}, (chart, props) => new TrustedCABundle(chart, 'x', props)],
  ['RegistryAlerts', 'RegistryAlertsProps', {}, (chart, props) => new RegistryAlerts(chart, 'x', props)],
  ['s3', 'S3StorageProps', { bucket: 'b', region: 'r' }, (chart, props) => RegistryStorage.s3(chart, 'x', props)],
  [
    's3.cloudFront',
    'CloudFrontOptions',
    {},
    (chart, cloudFront) => RegistryStorage.s3(chart, 'x', { bucket: 'b', cloudFront }),
  ],
  ['pvc', 'PvcStorageProps', {}, (chart, props) => RegistryStorage.pvc(chart, 'x', props)],
  ['existingPvc', 'ExistingPvcStorageProps', {}, (chart, props) => RegistryStorage.existingPvc(chart, 'x', props)],
  ['swift', 'SwiftStorageProps', {}, (chart, props) => RegistryStorage.swift(chart, 'x', props)],
  [
    'bucketClaim',
    'BucketClaimStorageProps',
    { bucketName: 'layers', storageClassName: 'x', endpointHost: 's3.example.com' },
    (chart, props) => RegistryStorage.bucketClaim(chart, 'x', props),
  ],
  [
    'externalSecret',
    'ExternalSecretCredentialsProps',
    { secretStore: 'vault' },
    (chart, props) =>
      StorageCredentials.externalSecret(chart, 'x', { storage: s3(chart), ...(props as object) } as never),
  ],
  ['credentials of S3', 'S3Credentials', {}, (_, props) => BackendCredentials.s3(props)],
  ['StorageChange', 'StorageChangeProps', {}, (chart, props) => new StorageChange(chart, 'x', props)],
  ['ArgoCdApplication', 'ArgoCdApplicationProps', {}, (chart, props) => new ArgoCdApplication(chart, 'x', props)],
  [
    'ArgoCdApplicationSet',
    'ArgoCdApplicationSetProps',
    { repository: REPOSITORY, folder: 'a' },
    (chart, props) => new ArgoCdApplicationSet(chart, 'x', props),
  ],
  [
    'ArgoCdPermissions',
    'ArgoCdPermissionsProps',
    {},
    (chart, props) => new ArgoCdPermissions(chart.node.root, 'x', props),
  ],
  ['FluxPermissions', 'FluxPermissionsProps', {}, (chart, props) => new FluxPermissions(chart.node.root, 'x', props)],
  ['FluxKustomization', 'FluxKustomizationProps', {}, (chart, props) => new FluxKustomization(chart, 'x', props)],
  ['KsopsGenerator', 'KsopsGeneratorProps', {}, (chart, props) => new KsopsGenerator(chart, 'x', props)],
  ['RegistryPlacement.infra', 'InfraPlacementOptions', {}, (_, props) => RegistryPlacement.infra(props)],
  ['Fleet', 'FleetProps', {}, (_, props) => new Fleet(props)],
  ['Pem.text', '', {}, (_, text) => Pem.text(text)],
  ['Pem.file', '', {}, (_, path) => Pem.file(path)],
];

test.each(WAYS)('%s: whatever JavaScript gives, an error is one of ours', (_, struct, right, make) => {
  const errors = new Set<string>();
  for (const value of VALUES) {
    collect(errors, make, value);
    for (const prop of Object.keys(STRUCTS[struct] ?? {})) collect(errors, make, { ...right, [prop]: value });
  }
  expect([...errors].filter((error) => !/^IR\d{3} /m.test(error))).toEqual([]);
  // Something of all that is wrong everywhere.
  expect(errors.size).toBeGreaterThan(0);
});

function collect(errors: Set<string>, make: Make, props: unknown): void {
  const app = new App();
  try {
    make(new RegistryChart(app, 'c', { platform: Platform.AWS }), props as never);
    const invalid = app.node.findAll().flatMap(({ node }) => node.validate());
    for (const error of invalid) errors.add(error);
    if (invalid.length === 0) app.synthYaml();
  } catch (error) {
    errors.add(error instanceof Error ? error.message : String(error));
  }
}
