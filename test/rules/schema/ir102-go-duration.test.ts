import { configYaml, documents, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const EXPECTED = 'a duration of Go such as "48h", "90m" or "1h30m", in ns, us, ms, s, m or h and below 292 years';
const FIX = 'write the duration in hours, minutes and seconds: 1 day is 24h';

const age = (text: string) => prunerYaml(`keepYoungerThanDuration: "${text}"`);
const wait = (side: string, text: string) =>
  configYaml(`replicas: 1\nrequests:\n  ${side}:\n    maxRunning: 1\n    maxWaitInQueue: ${text}`);
const url = (text: string) =>
  configYaml(`replicas: 2
storage:
  managementState: Unmanaged
  s3:
    bucket: layers
    cloudFront:
      baseURL: https://d111.cloudfront.net
      keypairID: K1
      privateKey: {name: cloudfront, key: private.pem}
      duration: ${text}`);

const badAge = (text: string, fix = FIX) => ({
  yaml: age(text),
  findings: [{ line: 6, field: 'spec.keepYoungerThanDuration', found: JSON.stringify(text), fix }],
});

testRule('IR102', {
  accept: {
    minutes: age('90m'),
    hours: age('48h'),
    'hours, minutes and seconds': age('1h30m0s'),
    'a part of an hour': age('1.5h'),
    'nothing, with its unit': age('0s'),
    milliseconds: age('500ms'),
    'the wait of a read request': wait('read', '30s'),
    'the wait of a write request': wait('write', '1m30s'),
    'the life of a URL': url('20m'),
    'a number, of which the schema tells that it is no text': prunerYaml('keepYoungerThanDuration: 60'),
    'a word, which the API server rejects': age('text'),
    'a list': prunerYaml('keepYoungerThanDuration: [1h]'),
    'a sign alone, which the API server rejects': age('-'),
    'no duration': documents(configYaml('replicas: 1'), prunerYaml('suspend: false')),
  },
  reject: {
    'a day': {
      yaml: prunerYaml('keepYoungerThanDuration: 1d'),
      findings: [
        {
          line: 6,
          field: 'spec.keepYoungerThanDuration',
          object: 'ImagePruner/cluster',
          found: '"1d"',
          expected: EXPECTED,
          fix: 'write "24h": the longest unit is the hour',
        },
      ],
    },
    'days in a word': badAge('2 days', 'write "48h": the longest unit is the hour'),
    'a week': badAge('1w', 'write "168h": the longest unit is the hour'),
    'hours and minutes with a space between them': badAge('36h 15m'),
    'an hour with a space before its unit': badAge('1 h'),
    'the wait of a read request': {
      yaml: wait('read', '1d'),
      findings: [{ line: 10, field: 'spec.requests.read.maxWaitInQueue', object: 'Config/cluster', found: '"1d"' }],
    },
    'the wait of a write request': {
      yaml: wait('write', '1d'),
      findings: [{ line: 10, field: 'spec.requests.write.maxWaitInQueue' }],
    },
    'the life of a URL': {
      yaml: url('1d'),
      findings: [{ line: 15, field: 'spec.storage.s3.cloudFront.duration' }],
    },
    'both waits': {
      yaml: configYaml('replicas: 1\nrequests:\n  read: {maxWaitInQueue: 1d}\n  write: {maxWaitInQueue: 2d}'),
      findings: [
        { line: 8, field: 'spec.requests.read.maxWaitInQueue', found: '"1d"' },
        { line: 9, field: 'spec.requests.write.maxWaitInQueue', found: '"2d"' },
      ],
    },
  },
});
