import { ApiObject, Cron, Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import {
  ImageRegistry,
  LogLevel,
  ManagementState,
  Platform,
  RegistryPlacement,
  RegistryPruner,
  type RegistryPrunerProps,
} from '../../../src';
import { errorLinesOf, newChart, specOf, written } from '../../app';

function prunerWith(props: RegistryPrunerProps): Record<string, any> {
  const chart = newChart();
  new RegistryPruner(chart, 'pruner', props);
  return specOf(chart, 'ImagePruner');
}

test('without props it leaves everything to the Operator', () => {
  const chart = newChart();
  const pruner = new RegistryPruner(chart, 'pruner');
  expect(written(chart)).toEqual([
    {
      apiVersion: 'imageregistry.operator.openshift.io/v1',
      kind: 'ImagePruner',
      metadata: { name: 'cluster' },
      spec: {},
    },
  ]);
  expect(pruner.resource).toBe(ApiObject.of(pruner));
});

test.each<[RegistryPrunerProps, Record<string, unknown>]>([
  [{ schedule: Cron.daily() }, { schedule: '0 0 * * *' }],
  [{ schedule: new Cron({ minute: '30', hour: '3', weekDay: 'sun' }) }, { schedule: '30 3 * * sun' }],
  [{ suspend: true }, { suspend: true }],
  [{ suspend: false }, { suspend: false }],
  [{ keepTagRevisions: 0 }, { keepTagRevisions: 0 }],
  [{ keepYoungerThan: Duration.days(2) }, { keepYoungerThanDuration: '48h0m0s' }],
  [{ keepYoungerThan: Duration.minutes(90) }, { keepYoungerThanDuration: '1h30m0s' }],
  [{ ignoreInvalidImageReferences: true }, { ignoreInvalidImageReferences: true }],
  [{ successfulJobsHistoryLimit: 1 }, { successfulJobsHistoryLimit: 1 }],
  [{ failedJobsHistoryLimit: 5 }, { failedJobsHistoryLimit: 5 }],
  [{ logLevel: LogLevel.TRACE }, { logLevel: 'Trace' }],
  [
    { resources: { cpu: { request: Cpu.millis(50) }, memory: { limit: Size.gibibytes(1) } } },
    { resources: { requests: { cpu: '50m' }, limits: { memory: '1Gi' } } },
  ],
  [{ nodeSelector: { a: 'b' } }, { nodeSelector: { a: 'b' } }],
  [{ tolerations: [{ operator: 'Exists' }] }, { tolerations: [{ operator: 'Exists' }] }],
  [{ affinity: { nodeAffinity: {} } }, { affinity: { nodeAffinity: {} } }],
])('%j reaches its field', (props, spec) => {
  expect(prunerWith(props)).toEqual(spec);
});

test('on infra nodes it has no spread, which belongs to the registry', () => {
  expect(Object.keys(prunerWith({ placement: RegistryPlacement.infra() })).sort()).toEqual([
    'nodeSelector',
    'tolerations',
  ]);
});

test('its risks stand on it', () => {
  const chart = newChart();
  new RegistryPruner(chart, 'pruner', {
    failedJobsHistoryLimit: 0,
    acknowledge: { IR305: 'metrics are read elsewhere' },
  });
  expect(written(chart)[0]?.metadata.annotations).toEqual({
    'acknowledge.cdk8s-openshift-image-registry/IR305': 'metrics are read elsewhere',
  });
});

test.each([
  [ManagementState.MANAGED, true],
  [ManagementState.UNMANAGED, false],
  [ManagementState.REMOVED, false],
])('of a registry that is %s it prunes the layers: %s', (managementState, prunes) => {
  const chart = newChart({ platform: Platform.AWS });
  const registry = new ImageRegistry(chart, 'registry', { managementState });
  expect(new RegistryPruner(chart, 'pruner', { registry }).prunesRegistry).toBe(prunes);
});

test('of a registry that it does not know it cannot tell', () => {
  expect(new RegistryPruner(newChart(), 'pruner').prunesRegistry).toBeUndefined();
});

describe('its constructor refuses', () => {
  test.each<[RegistryPrunerProps, string]>([
    [
      { schedule: new Cron({ minute: '61' }) },
      'IR103 RegistryPruner test/pruner schedule: found "61" in the minute field, expected 0 to 59.',
    ],
    [
      { schedule: new Cron({ hour: 'midnight' }) },
      'IR103 RegistryPruner test/pruner schedule: found "midnight" in the hour field, expected 0 to 23.',
    ],
    [{ keepTagRevisions: -1 }, 'IR104 RegistryPruner test/pruner keepTagRevisions: found -1, expected 0 or more.'],
    [
      { successfulJobsHistoryLimit: -1 },
      'IR104 RegistryPruner test/pruner successfulJobsHistoryLimit: found -1, expected 0 or more.',
    ],
    [
      { failedJobsHistoryLimit: -1 },
      'IR104 RegistryPruner test/pruner failedJobsHistoryLimit: found -1, expected 0 or more.',
    ],
    [
      { resources: { memory: { request: Size.gibibytes(2), limit: Size.gibibytes(1) } } },
      'IR107 RegistryPruner test/pruner resources.memory.request: found 2Gi with a limit of 1Gi, expected at most 1Gi.',
    ],
    [
      { placement: RegistryPlacement.infra(), nodeSelector: { a: 'b' } },
      'IR112 RegistryPruner test/pruner nodeSelector: found placement as well, expected one of the two.',
    ],
    [
      { acknowledge: { IR104: 'we know' } },
      'IR111 RegistryPruner test/pruner acknowledge.IR104: found an acknowledgement of IR104, expected the id of a finding that can be acknowledged: a warning (IR3xx), or a risk to data or trust (IR5xx).',
    ],
  ])('%j', (props, errorLine) => {
    expect(errorLinesOf(() => prunerWith(props))).toEqual([errorLine]);
  });

  test('everything at once', () => {
    const errorLines = errorLinesOf(() => prunerWith({ schedule: new Cron({ day: '32' }), keepTagRevisions: -1 }));
    expect(errorLines.map((each) => each.slice(0, 5))).toEqual(['IR103', 'IR104']);
  });
});
