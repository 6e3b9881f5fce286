import { podDifferences } from '../../../../src/operator/changes/pods/pod-differences';
import { object } from '../../clusters';

function deployment(container: object, pod: object = {}, metadata: object = {}) {
  const template = { metadata, spec: { ...pod, containers: [{ name: 'registry', ...container }] } };
  return object('apps/v1', 'Deployment', 'image-registry', { spec: { template } });
}

const ref = { secretKeyRef: { name: 's', key: 'k' } };

test.each([
  [[{ name: 'A', value: '1' }], [{ name: 'A', value: '2' }], [{ part: 'A', old: '1', new: '2' }]],
  [[], [{ name: 'A', value: '2' }], [{ part: 'A', old: 'not set', new: '2' }]],
  [[{ name: 'A', value: '1' }], [], [{ part: 'A', old: '1', new: 'not set' }]],
  [[{ name: 'A' }], [{ name: 'A', value: '2' }], [{ part: 'A', old: '""', new: '2' }]],
  [[{ name: 'A', value: '1' }], [{ name: 'A', valueFrom: ref }], [{ part: 'A', old: '1', new: '<hidden>' }]],
  [
    [{ name: 'HTTP_PROXY', value: 'http://u:p@a' }],
    [{ name: 'HTTP_PROXY', value: 'http://b' }],
    [{ part: 'HTTP_PROXY', old: 'http://<hidden>@a', new: 'http://b' }],
  ],
  [[], [{ name: 'A', value: 'a:\n  b: 1\n' }], [{ part: 'A', old: 'not set', new: 'a:; b: 1' }]],
  [[{ name: 'A', value: '1' }], [{ name: 'A', value: '1' }], []],
])('variables %j and %j', (old, now, expected) => {
  expect(podDifferences(deployment({ env: old }), deployment({ env: now }))).toEqual(expected);
});

test('any other field of container, pod and template is named', () => {
  const one = deployment(
    { resources: {}, tty: true },
    { nodeSelector: { a: 'b' }, priority: 1 },
    { labels: { a: 'b' } },
  );
  const other = deployment({ resources: { limits: {} }, tty: true }, { priority: 1 }, { labels: { a: 'c' } });
  expect(podDifferences(one, other)).toEqual([{ part: 'labels' }, { part: 'nodeSelector' }, { part: 'resources' }]);
  expect(podDifferences(one, one)).toEqual([]);
});

test.each([
  [{ requests: { memory: '256Mi' } }, { requests: { memory: '268435456' } }, false],
  [
    { requests: { cpu: '100m' }, limits: { memory: '1Gi' } },
    { requests: { cpu: '0.1' }, limits: { memory: '1024Mi' } },
    false,
  ],
  [{ requests: { cpu: '0' } }, { requests: { cpu: '0m' } }, false],
  [{ requests: { memory: '256Mi' } }, { requests: { memory: '256M' } }, true],
  [{ requests: { memory: '10' } }, { requests: { memory: '100' } }, true],
  [{ requests: { memory: '1Gi' } }, { limits: { memory: '1Gi' } }, true],
  [{ requests: {}, claims: [{ name: 'a' }] }, { requests: {}, claims: [{ name: 'b' }] }, true],
])('resources %j and %j are compared by value', (old, now, differ) => {
  const [one, other] = [old, now].map((resources) => deployment({ resources }));
  expect(podDifferences(one!, other!)).toEqual(differ ? [{ part: 'resources' }] : []);
});
