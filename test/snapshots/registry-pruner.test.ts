import { Cron, Duration, Testing } from 'cdk8s';
import { Cpu, type ContainerResources } from 'cdk8s-plus-28';
import { LogLevel, RegistryChart, RegistryPlacement, RegistryPruner, type RegistryPrunerProps } from '../../src';
import { YAML_SERIALIZER } from './yaml-serializer';

expect.addSnapshotSerializer(YAML_SERIALIZER);

function objectsOf(props: RegistryPrunerProps): unknown[] {
  const chart = new RegistryChart(Testing.app(), 'image-registry');
  new RegistryPruner(chart, 'pruner', props);
  return Testing.synth(chart) as unknown[];
}

const RESOURCES: ContainerResources = { cpu: { request: Cpu.millis(200) } };

const PRUNERS: Readonly<Record<string, RegistryPrunerProps>> = {
  'without a prop, as the Operator makes it': {},
  'with a schedule and what is kept': {
    schedule: Cron.schedule({ minute: '0', hour: '3' }),
    keepTagRevisions: 5,
    keepYoungerThan: Duration.hours(24),
    ignoreInvalidImageReferences: true,
    logLevel: LogLevel.DEBUG,
    successfulJobsHistoryLimit: 1,
    failedJobsHistoryLimit: 1,
  },
  suspended: { suspend: true },
  'on infra nodes, with resources': { placement: RegistryPlacement.infra(), resources: RESOURCES },
};

test.each(Object.entries(PRUNERS))('%s', (_, props) => {
  expect(objectsOf(props)).toMatchSnapshot();
});
