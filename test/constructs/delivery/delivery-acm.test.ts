import { App, Duration, YamlOutputType } from 'cdk8s';
import {
  ClusterPlacement,
  Delivery,
  ImageRegistry,
  Platform,
  PolicyRemediationAction,
  PolicySeverity,
  RegistryChart,
  type AcmDeliveryProps,
} from '../../../src';
import { CONSTRUCT_METADATA_FILE } from '../../../src/core/names';
import type { ConstructMetadata } from '../../../src/report/construct-metadata';
import { errorLinesOf, errorOf, newChart, synthesize, textOf, written } from '../../app';

const PROPS: AcmDeliveryProps = { namespace: 'policies', placement: ClusterPlacement.select() };

function policyOf(props: Partial<AcmDeliveryProps>): Record<string, any> {
  const chart = newChart({ platform: Platform.AWS, delivery: Delivery.acm({ ...PROPS, ...props }) });
  new ImageRegistry(chart, 'registry');
  return written(chart)[0]!;
}

test('a chart becomes a policy with its Placement and PlacementBinding, whose names fit', () => {
  const chart = newChart({ platform: Platform.AWS, delivery: Delivery.acm(PROPS) });
  new ImageRegistry(chart, 'registry');
  const [policy, placement, binding, ...others] = written(chart);
  expect(others).toEqual([]);
  for (const object of [policy, placement, binding]) {
    expect(object?.metadata).toEqual({ name: 'test', namespace: 'policies' });
  }
  expect(binding).toMatchObject({
    placementRef: { kind: placement?.kind, name: 'test' },
    subjects: [{ kind: policy?.kind, name: 'test' }],
  });
  // The writer makes aliases of what stands there twice, and some readers know none.
  expect(textOf(chart)).not.toMatch(/[&*]a\d/);
});

test('a Placement that is there is named and not written', () => {
  const delivery = Delivery.acm({ ...PROPS, name: 'registry', placement: ClusterPlacement.existing('all-prod') });
  const chart = newChart({ platform: Platform.AWS, delivery });
  new ImageRegistry(chart, 'registry');
  const objects = written(chart);
  expect(objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`)).toEqual([
    'Policy/registry',
    'PlacementBinding/registry',
  ]);
  expect(objects[1]).toMatchObject({ placementRef: { name: 'all-prod' } });
});

test('every prop reaches the policy', () => {
  const spec = (props: Partial<AcmDeliveryProps>) =>
    policyOf(props)['spec']['policy-templates'][0].objectDefinition.spec as Record<string, unknown>;
  expect(spec({})).toMatchObject({ remediationAction: 'enforce', severity: 'medium' });
  const asked = spec({
    remediationAction: PolicyRemediationAction.INFORM,
    severity: PolicySeverity.CRITICAL,
    evaluationInterval: Duration.hours(1),
  });
  expect(asked).toMatchObject({
    remediationAction: 'inform',
    severity: 'critical',
    evaluationInterval: { compliant: '1h0m0s' },
  });
});

test('what no hub would take is refused, all at once', () => {
  const wrong = {
    namespace: 'Policies',
    placement: PROPS.placement,
    name: 'a_b',
    remediationAction: 'delete' as PolicyRemediationAction,
    severity: 5 as unknown as PolicySeverity,
  };
  const errorLines = errorLinesOf(() => Delivery.acm(wrong));
  expect(errorLines.map((errorLine) => errorLine.replace(/: found.*/, ''))).toEqual([
    'IR101 Delivery.acm namespace',
    'IR101 Delivery.acm name',
    'IR101 Delivery.acm remediationAction',
    'IR101 Delivery.acm severity',
  ]);
});

test.each([
  [
    'nothing',
    undefined,
    ['IR113 Delivery.acm namespace: found nothing', 'IR113 Delivery.acm placement: found nothing'],
  ],
  ['another placement', { ...PROPS, placement: 'all' }, ['IR101 Delivery.acm placement: found a text']],
  [
    'a prop that is none',
    { ...PROPS, severty: 'low' },
    ['IR101 Delivery.acm severty: found the unknown prop "severty"'],
  ],
])('from JavaScript may come %s', (_, props, expected) => {
  const errorLines = errorLinesOf(() => Delivery.acm(props as unknown as AcmDeliveryProps));
  expect(errorLines.map((errorLine) => errorLine.replace(/, expected.*/, ''))).toEqual(expected);
});

test.each([
  ['labels["a b"]', { labels: { 'a b': 'x' } }],
  ['labels.env', { labels: { env: 'a b' } }],
  ['clusterNames[0]', { clusterNames: ['A'] }],
  ['clusterSets[1]', { clusterSets: ['a', ''] }],
])('a selection that no Placement can have is refused: %s', (prop, selection) => {
  expect(errorOf(() => ClusterPlacement.select(selection))).toContain(`IR101 ClusterPlacement.select ${prop}: found`);
});

test('a Placement without a name is refused', () => {
  expect(errorOf(() => ClusterPlacement.existing(undefined as unknown as string))).toMatch(/^IR113 /);
  expect(errorOf(() => ClusterPlacement.existing('A'))).toMatch(/^IR101 /);
});

test('names that are too long together are told at synth, since the chart may give one of them', () => {
  const delivery = Delivery.acm({ ...PROPS, namespace: 'n'.repeat(59) });
  const chart = newChart({ platform: Platform.AWS, delivery });
  new ImageRegistry(chart, 'registry');
  expect(errorLinesOf(() => written(chart))).toEqual([
    `[test] IR229 test: found Policy test in namespace ${'n'.repeat(59)}, 63 characters together, expected at most 62.`,
  ]);
  const fits = newChart({ platform: Platform.AWS, delivery: Delivery.acm({ ...PROPS, namespace: 'n'.repeat(58) }) });
  new ImageRegistry(fits, 'registry');
  expect(written(fits)).toHaveLength(3);
});

test('the output type that goes round it is refused', () => {
  const app = new App({ yamlOutputType: YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE });
  const chart = new RegistryChart(app, 'test', { platform: Platform.AWS, delivery: Delivery.acm(PROPS) });
  new ImageRegistry(chart, 'registry');
  expect(errorLinesOf(() => app.synthYaml())[0]).toMatch(/^\[test\] IR228 test: /);
});

test('validation reports name the chart behind a wrapper, and the construct behind what it carries', () => {
  const files = synthesize((outdir) => {
    const app = new App({ outdir, recordConstructMetadata: true });
    const chart = new RegistryChart(app, 'test', { platform: Platform.AWS, delivery: Delivery.acm(PROPS) });
    new ImageRegistry(chart, 'registry');
    return app;
  });
  const { resources } = JSON.parse(files[CONSTRUCT_METADATA_FILE] ?? '{}') as ConstructMetadata;
  expect(resources).toMatchObject({
    'test.k8s.yaml: Policy/policies/test': { path: 'test' },
    'test.k8s.yaml: Placement/policies/test': { path: 'test' },
    'test.k8s.yaml: PlacementBinding/policies/test': { path: 'test' },
    'test.k8s.yaml: Config/cluster': { path: 'test/registry/Resource' },
  });
});
