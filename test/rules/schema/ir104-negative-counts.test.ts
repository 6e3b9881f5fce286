import { configYaml, documents, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';
import { testRule } from '../rule-table';

const LIMITS = ['read.maxRunning', 'read.maxInQueue', 'write.maxRunning', 'write.maxInQueue'];
const COUNTS = ['keepTagRevisions', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'];

const requests = (limit: string, value: number) => {
  const [side, count] = limit.split('.');
  return configYaml(`replicas: 1\nrequests:\n  ${side}:\n    ${count}: ${value}`);
};

testRule('IR104', {
  accept: {
    'no replicas': configYaml('replicas: 0\nrolloutStrategy: Recreate'),
    'no counts': documents(configYaml('logLevel: Normal'), prunerYaml('suspend: false')),
    'a text, of which the schema tells that it is no number': documents(
      configYaml('replicas: "-1"'),
      prunerYaml('keepTagRevisions: "-1"'),
    ),
    'an age of 0': prunerYaml('keepYoungerThanDuration: 0s'),
    'an age that is no duration': prunerYaml('keepYoungerThanDuration: -1d'),
    'other numbers': configYaml('replicas: 1\nlogging: -1'),
    ...Object.fromEntries(LIMITS.map((limit) => [`0 for ${limit}`, requests(limit, 0)])),
    ...Object.fromEntries(COUNTS.map((count) => [`0 for ${count}`, prunerYaml(`${count}: 0`)])),
  },
  reject: {
    'fewer replicas than none': {
      yaml: configYaml('replicas: -2'),
      findings: [
        {
          line: 6,
          field: 'spec.replicas',
          object: 'Config/cluster',
          found: '-2',
          expected: '0 or more',
          fix: 'set spec.replicas to 1 or more',
        },
      ],
    },
    ...Object.fromEntries(
      LIMITS.map((limit) => [
        `-1 for ${limit}`,
        {
          yaml: requests(limit, -1),
          findings: [
            {
              line: 9,
              field: `spec.requests.${limit}`,
              found: '-1',
              fix: `set spec.requests.${limit} to 0 for no limit, or to the number of requests`,
            },
          ],
        },
      ]),
    ),
    ...Object.fromEntries(
      COUNTS.map((count) => [
        `-1 for ${count}`,
        {
          yaml: prunerYaml(`${count}: -1`),
          findings: [{ line: 6, field: `spec.${count}`, object: 'ImagePruner/cluster', found: '-1' }],
        },
      ]),
    ),
    'a negative age': {
      yaml: prunerYaml('keepYoungerThanDuration: -1h30m'),
      findings: [
        {
          line: 6,
          field: 'spec.keepYoungerThanDuration',
          found: '-1h30m',
          expected: 'a duration of 0 or more',
          fix: 'set spec.keepYoungerThanDuration to 1h30m, without the minus sign',
          source: 'openshift/oc pkg/cli/admin/prune/images/images.go PruneImagesOptions.Validate',
        },
      ],
    },
    'every count of one object': {
      yaml: prunerYaml(COUNTS.map((count) => `${count}: -1`).join('\n')),
      findings: COUNTS.map((count, index) => ({ line: 6 + index, field: `spec.${count}` })),
    },
  },
});

test('the source is whoever refuses the number', () => {
  const sourcesOf = (yaml: string) =>
    judging('IR104')
      .findingsIn(yaml)
      .map(({ source }) => source);
  expect(sourcesOf(configYaml('replicas: -1'))).toEqual([
    'openshift/cluster-image-registry-operator pkg/operator/complete.go verifyResource',
  ]);
  for (const limit of LIMITS) {
    expect(sourcesOf(requests(limit, -1))).toEqual([
      'openshift/cluster-image-registry-operator pkg/resource/podtemplatespec.go makePodTemplateSpec',
    ]);
  }
  expect(sourcesOf(prunerYaml('keepTagRevisions: -1'))).toEqual([
    'openshift/oc pkg/cli/admin/prune/images/images.go PruneImagesOptions.Validate',
  ]);
  expect(sourcesOf(prunerYaml('successfulJobsHistoryLimit: -1\nfailedJobsHistoryLimit: -1'))).toEqual(
    Array(2).fill('kubernetes/kubernetes pkg/apis/batch/validation/validation.go validateCronJobSpec'),
  );
});
