import type { Manifest } from '../../../src/core/manifest';
import { unknownValues } from '../../../src/rules/embedded/unknown-values';
import { config, configMap, object } from '../../operator/clusters';

const policy = (bucket: string): Manifest =>
  object(
    'policy.open-cluster-management.io/v1',
    'ConfigurationPolicy',
    'p',
    {
      spec: {
        'object-templates': [
          { complianceType: 'musthave', objectDefinition: config({ storage: { s3: { bucket, region: 'r' } } }) },
        ],
      },
    },
    'pols',
  );
const secret = (namespace: string, name: string, data: object): Manifest =>
  object('v1', 'Secret', name, { stringData: data }, namespace);

/** Whether an edit of the source is unknown beside a carrier. */
function isUnknown(template: string, source: (value: string) => Manifest): boolean {
  const [carrier, old, now] = [policy(template), source('a'), source('b')];
  const found = unknownValues([carrier, old], [carrier, now], []);
  expect(unknownValues([carrier, old], [carrier, old], [])).toEqual([]);
  return found.some(({ why }) => why === 'its values are filled into objects of the registry, which is not predicted');
}

const sites = (value: string): Manifest => configMap('pols', 'sites', { bucket: value });

test.each<[string, (value: string) => Manifest, boolean]>([
  ['{{hub fromConfigMap "pols" "sites" "bucket" hub}}', sites, true],
  ['{{hub fromConfigMap "" "sites" (printf "%s-bucket" .ManagedClusterName) hub}}', sites, true],
  ['{{hub- fromConfigMap "" "sites" "bucket" hub}}', sites, true],
  ['{{ hub fromConfigMap "pols" (printf "%s" .ManagedClusterName) "bucket" hub}}', sites, true],
  ['{{hub fromConfigMap .PolicyMetadata.namespace "sites" "bucket" hub}}', sites, true],
  ['{{hub (lookup "v1" "ConfigMap" "pols" "sites").data.bucket hub}}', sites, true],
  ['{{hub fromSecret "pols" "sites" "bucket" hub}}', (value) => secret('pols', 'sites', { bucket: value }), true],
  ['{{hub fromConfigMap "pols" "others" "bucket" hub}}', sites, false],
  ['{{hub fromConfigMap "others" "sites" "bucket" hub}}', sites, false],
  ['{{hub fromSecret "pols" "sites" "bucket" hub}}', sites, false],
  ['{{ fromConfigMap "pols" "sites" "bucket" }}', sites, false],
  ['{{hub .ManagedClusterName hub}}', sites, false],
])('%s', (template, source, expected) => {
  expect(isUnknown(template, source)).toBe(expected);
});

describe('a variable of a Config', () => {
  const later = (text: string) => [{ manifest: config({}), path: ['spec', 'storage', 's3', 'bucket'], text }];
  const vars = (data: object): Manifest => configMap('flux-system', 'vars', { ...data });
  const found = (text: string, old: Manifest[], now: Manifest[]): string[] =>
    unknownValues(old, now, later(text)).map((each) => each.object);

  test('is filled in by the key of a ConfigMap', () => {
    expect(found('${BUCKET}', [vars({ BUCKET: 'a' })], [vars({ BUCKET: 'b' })])).toEqual([
      'ConfigMap/flux-system/vars',
    ]);
    expect(found('${BUCKET:=x}-1', [], [vars({ BUCKET: 'b' })])).toEqual(['ConfigMap/flux-system/vars']);
  });

  test('is not by other keys', () => {
    const [old, now] = [vars({ BUCKET: 'a', REGION: 'r' }), vars({ BUCKET: 'a', REGION: 's' })];
    expect(found('${BUCKET}', [old], [now])).toEqual([]);
    expect(found('${REGIONS}', [old], [now])).toEqual([]);
  });

  const CHANGED: readonly [string, string] = ['a', 'b'];
  const flux = (spec: object, namespace = 'flux-system'): Manifest =>
    object('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', 'registry', { spec }, namespace);
  const from = (kind: string, name: string): object => ({ postBuild: { substituteFrom: [{ kind, name }] } });

  test.each<[string, Manifest[], string | undefined, boolean]>([
    ['of the namespace of Flux', [], 'flux-system', true],
    ['of no namespace', [], undefined, true],
    ['of another namespace', [], 'shop', false],
    ['that a Kustomization names', [flux(from('ConfigMap', 'vars'), 'shop')], 'shop', true],
    ['that a Kustomization of another namespace names', [flux(from('ConfigMap', 'vars'))], 'shop', false],
    ['beside the one that a Kustomization names', [flux(from('ConfigMap', 'others'))], 'flux-system', false],
    ['that is no Secret', [flux(from('Secret', 'vars'))], 'flux-system', false],
    ['beside a Kustomization that fills in nothing', [flux({ path: './web' })], 'flux-system', true],
  ])('is filled in by a ConfigMap %s: %j', (_, around, namespace, isFilled) => {
    const [old, now] = CHANGED.map((BUCKET): Manifest => {
      const { metadata, ...rest } = configMap('', 'vars', { BUCKET });
      return {
        ...rest,
        metadata: { name: metadata.name, ...(namespace === undefined ? {} : { namespace }) },
      };
    });
    expect(found('${BUCKET}', [...around, old as Manifest], [...around, now as Manifest])).toHaveLength(
      isFilled ? 1 : 0,
    );
  });
});
