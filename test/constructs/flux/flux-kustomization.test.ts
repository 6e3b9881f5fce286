import { App, Chart, Duration, JsonPatch } from 'cdk8s';
import { FluxDeletionPolicy, FluxKustomization, FluxSourceKind, type FluxKustomizationProps } from '../../../src';
import { errorLinesOf, errorOf, plainChart, specOf, written } from '../../app';
import { schemaErrorsOf } from '../../laws/foreign-schemas';

const SOURCE = { sourceRef: { name: 'flux-system' }, path: './clusters/prod/image-registry' };

function newKustomization(props: Partial<FluxKustomizationProps> = {}): FluxKustomization {
  return new FluxKustomization(plainChart(), 'image-registry', { ...SOURCE, ...props });
}

function specWith(props: Partial<FluxKustomizationProps>): Record<string, unknown> {
  return specOf(newKustomization(props), 'Kustomization');
}

describe('a Kustomization', () => {
  test('deletes nothing, survives its own end and waits for the registry, unless told otherwise', () => {
    const [kustomization] = written(newKustomization());
    expect(kustomization).toEqual({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: 'image-registry', namespace: 'flux-system' },
      spec: {
        sourceRef: { kind: 'GitRepository', name: 'flux-system' },
        path: './clusters/prod/image-registry',
        interval: '10m0s',
        prune: false,
        deletionPolicy: 'Orphan',
        wait: true,
        healthCheckExprs: [
          expect.objectContaining({ apiVersion: 'imageregistry.operator.openshift.io/v1', kind: 'Config' }),
          expect.objectContaining({ apiVersion: 'imageregistry.operator.openshift.io/v1', kind: 'ImagePruner' }),
        ],
      },
    });
  });

  const EVERYTHING: Required<Omit<FluxKustomizationProps, 'healthChecks'>> = {
    name: 'registry',
    namespace: 'gitops',
    sourceRef: { kind: FluxSourceKind.OCI_REPOSITORY, name: 'fleet', namespace: 'sources' },
    path: './prod',
    interval: Duration.hours(1),
    retryInterval: Duration.minutes(2),
    timeout: Duration.seconds(90),
    prune: true,
    deletionPolicy: FluxDeletionPolicy.MIRROR_PRUNE,
    wait: true,
    dependsOn: [FluxKustomization.existing('external-secrets'), FluxKustomization.existing('vault', 'gitops')],
    decryption: { secretName: 'sops-age', serviceAccountName: 'sops' },
    serviceAccountName: 'registry',
    kubeConfig: { secretName: 'prod-kubeconfig', secretKey: 'value.yaml' },
    suspend: true,
  };

  test('says all that it is told', () => {
    const [kustomization] = written(newKustomization(EVERYTHING));
    expect(kustomization?.metadata).toEqual({ name: 'registry', namespace: 'gitops' });
    expect(kustomization).toHaveProperty('spec.dependsOn', [
      { name: 'external-secrets', namespace: 'flux-system' },
      { name: 'vault' },
    ]);
    expect(kustomization?.['spec']).toMatchObject({
      sourceRef: { kind: 'OCIRepository', name: 'fleet', namespace: 'sources' },
      path: './prod',
      interval: '1h0m0s',
      retryInterval: '2m0s',
      timeout: '1m30s',
      prune: true,
      deletionPolicy: 'MirrorPrune',
      decryption: { provider: 'sops', secretRef: { name: 'sops-age' }, serviceAccountName: 'sops' },
      serviceAccountName: 'registry',
      kubeConfig: { secretRef: { name: 'prod-kubeconfig', key: 'value.yaml' } },
      suspend: true,
    });
  });

  test('takes a kind that is undefined for one that was left out', () => {
    const sourceRef = { kind: undefined as never, name: 'fleet' };
    expect(specWith({ sourceRef })).toHaveProperty('sourceRef', { kind: 'GitRepository', name: 'fleet' });
  });

  test('is what the published schema accepts', () => {
    const objects = [EVERYTHING, {}, { wait: false }].flatMap((props) => written(newKustomization(props)));
    expect(objects.map(schemaErrorsOf)).toEqual([[], [], []]);
    expect(schemaErrorsOf({ ...objects[0]!, spec: {} })).toHaveLength(3);
  });

  test('never forces, and moves nothing into another namespace', () => {
    const spec = specWith(EVERYTHING);
    expect(Object.keys(spec)).not.toEqual(expect.arrayContaining(['force']));
    expect(Object.keys(spec)).not.toEqual(expect.arrayContaining(['targetNamespace']));
  });

  test('comes after another one, wherever that was made', () => {
    const app = new App();
    const first = new FluxKustomization(new Chart(app, 'before'), 'storage-change', SOURCE);
    const chart = new Chart(app, 'after');
    new FluxKustomization(chart, 'registry', { ...SOURCE, dependsOn: [first] });
    expect(chart.toJson()).toMatchObject([{ spec: { dependsOn: [{ name: 'storage-change' }] } }]);
  });

  test('waits for some objects only, and then looks at the Operator’s conditions too', () => {
    const config = { apiVersion: 'imageregistry.operator.openshift.io/v1', kind: 'Config', name: 'cluster' };
    const spec = specWith({ healthChecks: [config] });
    expect(spec).toMatchObject({ wait: false, healthChecks: [config] });
    expect(spec['healthCheckExprs']).toHaveLength(2);
  });

  test('looks at nothing where it does not wait', () => {
    expect(specWith({ wait: false })).not.toHaveProperty('healthCheckExprs');
  });

  test('can be patched', () => {
    const kustomization = newKustomization();
    kustomization.resource.addJsonPatch(JsonPatch.add('/spec/commonMetadata', { labels: { team: 'platform' } }));
    expect(specOf(kustomization, 'Kustomization')).toHaveProperty('commonMetadata.labels.team', 'platform');
  });
});

describe('what Flux would refuse or misread is refused', () => {
  test.each<[string, Partial<FluxKustomizationProps>, string]>([
    ['a name', { name: 'Registry' }, 'name: found "Registry"'],
    ['a namespace', { namespace: 'flux.system' }, 'namespace: found "flux.system"'],
    ['an empty source', { sourceRef: { name: '' } }, 'sourceRef.name: found an empty text'],
    ['a path that leaves the source', { path: '../prod' }, 'path: found "../prod"'],
    ['an empty path', { path: '' }, 'path: found ""'],
    [
      'an interval',
      { interval: Duration.seconds(5) },
      'interval: found "5s", expected a duration of at least 60 seconds',
    ],
    ['a timeout', { timeout: Duration.seconds(5) }, 'timeout: found "5s"'],
    ['a Secret', { decryption: { secretName: 'Keys' } }, 'decryption.secretName: found "Keys"'],
    ['a ConfigMap', { kubeConfig: { configMapName: 'A' } }, 'kubeConfig.configMapName: found "A"'],
    [
      'two clusters',
      { kubeConfig: { secretName: 'a', configMapName: 'b' } },
      'kubeConfig: found secretName and configMapName',
    ],
    ['no cluster', { kubeConfig: {} }, 'kubeConfig: found neither secretName nor configMapName'],
    ['a key of nothing', { kubeConfig: { configMapName: 'a', secretKey: 'b' } }, 'kubeConfig: found secretKey without'],
    ['a kind', { sourceRef: { kind: 'Git' as never, name: 'a' } }, 'sourceRef.kind: found "Git"'],
    ['a text for a switch', { prune: 'yes' as never }, 'prune: found "yes", expected true or false'],
    ['a text for a Duration', { interval: '10m' as never }, 'interval: found a text, expected a Duration'],
    [
      'a name for a Kustomization',
      { dependsOn: ['infra' as never] },
      'dependsOn[0]: found a text, expected a FluxKust',
    ],
    ['a field of Flux that has no prop', { force: true } as never, 'force: found the unknown prop "force"'],
    ['no source', { sourceRef: undefined }, 'sourceRef.name: found nothing'],
    [
      'waiting for all and for some',
      { wait: true, healthChecks: [] },
      'wait: found true with healthChecks, which Flux then ignores, expected one of the two',
    ],
    [
      'waiting for itself',
      { dependsOn: [FluxKustomization.existing('image-registry')] },
      'dependsOn: found image-registry itself',
    ],
  ])('%s', (_, props, message) => {
    const [errorLine, ...others] = errorLinesOf(() => newKustomization(props));
    expect(errorLine).toContain(`FluxKustomization test/image-registry ${message}`);
    expect(others).toEqual([]);
  });

  test('no props at all', () => {
    const make = () => new FluxKustomization(plainChart(), 'image-registry', undefined as never);
    expect(errorLinesOf(make).map((line) => line.replace(/: .*/, ''))).toEqual([
      'IR101 FluxKustomization test/image-registry props',
    ]);
  });

  test('all at once, each with its way out', () => {
    expect(errorOf(() => newKustomization({ name: 'A', kubeConfig: {} }))).toBe(
      `IR112 FluxKustomization test/image-registry kubeConfig: found neither secretName nor configMapName, expected one of the two.
    fix: give one of the two
    source: fluxcd/kustomize-controller api/v1/kustomization_types.go KustomizationSpec
IR101 FluxKustomization test/image-registry name: found "A", expected lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part.
    fix: in name, use lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part
    source: fluxcd/kustomize-controller api/v1/kustomization_types.go KustomizationSpec`,
    );
  });
});
