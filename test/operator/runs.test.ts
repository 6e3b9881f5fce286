import type { Release } from '../../src/core/release';
import { readText } from '../../src/inputs/read-file';
import { predict } from '../../src/operator/prediction';
import { previewOf, type Preview } from '../../src/operator/preview';
import { runRecordings, type LeftBehind } from '../recordings/read';
import { made } from './clusters';

const RUNS = runRecordings().flatMap(({ name, input, left }) =>
  Object.entries(left).map(([release, each]) => ({ name, release: release as Release, input, left: each })),
);

function predicted(input: string, release: Release): Preview {
  const { objects } = readText('input.yaml', { text: input });
  return previewOf(predict({ manifests: objects.map(({ manifest }) => manifest), release, complete: true }));
}

/** The Operator's order of lines and reasons varies from run to run. */
function inAnyOrder({ message, reason, ...rest }: LeftBehind['conditions'][number]) {
  return { ...rest, reason: reason.split('::').sort(), message: message.split('\n').sort() };
}

describe.each(RUNS)('$name $release: what the whole Operator left behind', ({ input, release, left }) => {
  const preview = predicted(input, release);
  const has = (kind: string) => left.exists.some((object) => object.startsWith(`${kind}/`));

  test('conditions', () => {
    const found = preview.conditions.map(({ on, type, status, reason, message }) =>
      inAnyOrder({ on, type, status, reason, message }),
    );
    expect(found).toEqual(expect.arrayContaining(left.conditions.map(inAnyOrder)));
  });

  test('objects', () => {
    const kinds = ['Deployment', 'CronJob', 'Route', 'Service', 'PodDisruptionBudget', 'NetworkPolicy', 'DaemonSet'];
    const there = preview.effects.filter(({ object, action }) => action === 'apply' && kinds.includes(kindIn(object)));
    expect(there.map(({ object }) => object).sort()).toEqual([...left.exists].sort());
  });

  test('Config', () => {
    expect({ ...made(preview, 'Config').spec, httpSecret: undefined }).toEqual(left.spec);
  });

  test('environment, if there is a Deployment', () => {
    expect(has('Deployment') ? envOf(preview) : undefined).toEqual(has('Deployment') ? left.env : undefined);
  });

  test('flags of the pruner, if there is a CronJob', () => {
    expect(has('CronJob') ? argsOf(preview) : undefined).toEqual(has('CronJob') ? left.prunerArgs : undefined);
  });
});

interface Job {
  readonly spec: { readonly jobTemplate: { readonly spec: { readonly template: Pod } } };
}

interface Pod {
  readonly spec: {
    readonly containers: readonly { readonly args: readonly string[]; readonly env?: LeftBehind['env'] }[];
  };
}

function envOf(preview: Preview): LeftBehind['env'] {
  const { template } = made<{ spec: { template: Pod } }>(preview, 'Deployment').spec;
  return template.spec.containers[0]?.env?.filter(({ name }) => name !== 'REGISTRY_HTTP_SECRET');
}

function argsOf(preview: Preview): LeftBehind['prunerArgs'] {
  const { jobTemplate } = made<Job>(preview, 'CronJob').spec;
  return jobTemplate.spec.template.spec.containers[0]?.args;
}

function kindIn(object: string): string {
  return object.slice(0, object.indexOf('/'));
}
