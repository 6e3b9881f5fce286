import { Release } from '../../../src/core/release';
import { readClusterState } from '../../../src/operator/cluster/read-cluster-state';
import { keepYoungerThan, prunerCronJob } from '../../../src/operator/pruner/pruner-cron-job';
import type { ImagePrunerSpec } from '../../../src/schema/kinds/image-pruner';
import { facts, isWhole, NS, object } from '../clusters';

const image = (internalRegistryHostname: string) =>
  object('config.openshift.io/v1', 'Image', 'cluster', { status: { internalRegistryHostname } });

function cronJob(spec: ImagePrunerSpec, release = Release.V5_1, hostname = 'r:5000') {
  const manifests = [...facts('None'), image(hostname)];
  return prunerCronJob(spec, readClusterState({ manifests, release, complete: isWhole(manifests) })) as unknown as {
    spec: Readonly<Record<string, unknown>> & {
      jobTemplate: {
        metadata: object;
        spec: { template: { metadata: object; spec: { containers: readonly { args: readonly string[] }[] } } };
      };
    };
  };
}

test('with nothing but defaults', () => {
  expect(cronJob({})).toEqual({
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'image-pruner', namespace: NS },
    spec: {
      concurrencyPolicy: 'Forbid',
      failedJobsHistoryLimit: 3,
      jobTemplate: {
        metadata: { labels: { 'created-by': 'image-pruner' } },
        spec: {
          backoffLimit: 0,
          template: {
            metadata: {
              annotations: { 'openshift.io/required-scc': 'restricted-v2' },
              labels: { app: 'image-pruner' },
            },
            spec: {
              affinity: {},
              containers: [
                {
                  name: 'image-pruner',
                  args: [
                    '--confirm=true',
                    '--certificate-authority=/var/run/configmaps/serviceca/service-ca.crt',
                    '--keep-tag-revisions=3',
                    '--keep-younger-than=60m',
                    '--ignore-invalid-refs=false',
                    '--loglevel=1',
                    '--prune-registry=true',
                    '--registry-url=https://r:5000',
                  ],
                  resources: { requests: { cpu: '100m', memory: '256Mi' } },
                  volumeMounts: [{ name: 'serviceca', mountPath: '/var/run/configmaps/serviceca', readOnly: true }],
                },
              ],
              priorityClassName: 'system-cluster-critical',
              restartPolicy: 'Never',
              serviceAccountName: 'pruner',
              volumes: [{ name: 'serviceca', configMap: { name: 'serviceca' } }],
            },
          },
        },
      },
      schedule: '0 0 * * *',
      startingDeadlineSeconds: 3600,
      successfulJobsHistoryLimit: 3,
      suspend: false,
    },
  });
});

test('with all that an ImagePruner may say', () => {
  const all = cronJob({
    schedule: '0 3 * * *',
    suspend: true,
    failedJobsHistoryLimit: 0,
    successfulJobsHistoryLimit: 7,
    keepTagRevisions: 9,
    keepYoungerThanDuration: '36h',
    ignoreInvalidImageReferences: true,
    logLevel: 'TraceAll',
    nodeSelector: { a: 'b' },
    tolerations: [{ operator: 'Exists' }],
    affinity: { podAffinity: {} },
    resources: { limits: { cpu: '1000m' } },
  });
  const { jobTemplate, ...rest } = all.spec;
  expect(rest).toEqual({
    concurrencyPolicy: 'Forbid',
    failedJobsHistoryLimit: 0,
    schedule: '0 3 * * *',
    startingDeadlineSeconds: 3600,
    successfulJobsHistoryLimit: 7,
    suspend: true,
  });
  expect(jobTemplate.spec.template.spec).toEqual({
    affinity: { podAffinity: {} },
    containers: [
      {
        name: 'image-pruner',
        args: [
          '--confirm=true',
          '--certificate-authority=/var/run/configmaps/serviceca/service-ca.crt',
          '--keep-tag-revisions=9',
          '--keep-younger-than=36h0m0s',
          '--ignore-invalid-refs=true',
          '--loglevel=8',
          '--prune-registry=true',
          '--registry-url=https://r:5000',
        ],
        resources: { limits: { cpu: '1' } },
        volumeMounts: [{ name: 'serviceca', mountPath: '/var/run/configmaps/serviceca', readOnly: true }],
      },
    ],
    nodeSelector: { a: 'b' },
    priorityClassName: 'system-cluster-critical',
    restartPolicy: 'Never',
    serviceAccountName: 'pruner',
    tolerations: [{ operator: 'Exists' }],
    volumes: [{ name: 'serviceca', configMap: { name: 'serviceca' } }],
  });
});

test.each([
  [undefined, 1],
  ['Normal', 1],
  ['Debug', 4],
  ['Trace', 6],
  ['TraceAll', 8],
])('log level %s is %d', (logLevel, level) => {
  const [container] = cronJob({ logLevel }).spec.jobTemplate.spec.template.spec.containers;
  expect(container?.args).toContain(`--loglevel=${level}`);
});

test.each([9007199254740993n, 9223372036854775807n])('%d revisions keep every digit', (keepTagRevisions) => {
  const spec = { keepTagRevisions } as unknown as ImagePrunerSpec;
  const [container] = cronJob(spec).spec.jobTemplate.spec.template.spec.containers;
  expect(container?.args).toContain(`--keep-tag-revisions=${keepTagRevisions}`);
});

test('the registry is pruned under its name, or not at all', () => {
  const args = (hostname: string) =>
    cronJob({}, Release.V5_1, hostname).spec.jobTemplate.spec.template.spec.containers[0]?.args.slice(-2);
  expect(args('r:5000')).toEqual(['--prune-registry=true', '--registry-url=https://r:5000']);
  expect(args('')).toEqual(['--loglevel=1', '--prune-registry=false']);
});

test('without Image there is no CronJob', () => {
  const state = readClusterState({ manifests: [facts('None')[0]!], release: Release.V5_1, complete: true });
  expect(() => prunerCronJob({}, state)).toThrow('image.config.openshift.io "cluster" not found');
});

const SCC = { annotations: { 'openshift.io/required-scc': 'restricted-v2' } };
const APP = { labels: { app: 'image-pruner' } };
const JOB = { labels: { 'created-by': 'image-pruner' } };

test.each([
  [Release.V4_14, JOB, {}],
  [Release.V4_15, { ...JOB, ...SCC }, {}],
  [Release.V4_21, { ...JOB, ...SCC }, {}],
  [Release.V4_22, { ...JOB, ...SCC }, APP],
  [Release.V4_23, JOB, { ...APP, ...SCC }],
])('%s: the metadata of job and pod', (release, job, pod) => {
  const { metadata, spec } = cronJob({}, release).spec.jobTemplate;
  expect(metadata).toEqual(job);
  expect(spec.template.metadata).toEqual(pod);
});

test.each([
  [{}, '60m'],
  [{ keepYoungerThanDuration: '90m' }, '1h30m0s'],
  [{ keepYoungerThanDuration: '0s' }, '0s'],
  [{ keepYoungerThan: 60000000000 }, '1m0s'],
  [{ keepYoungerThan: 0 }, '0s'],
  [{ keepYoungerThan: 9223372036854775807n }, '2562047h47m16.854775807s'],
  [{ keepYoungerThan: 1, keepYoungerThanDuration: '1h' }, '1h0m0s'],
])('%j keeps what is younger than %s', (spec, expected) => {
  expect(keepYoungerThan(spec as ImagePrunerSpec)).toBe(expected);
});
