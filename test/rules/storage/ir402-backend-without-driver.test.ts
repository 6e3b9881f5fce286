import { Release, RELEASES } from '../../../src/core/release';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const OSS = 'oss: {bucket: layers}';
const HAVING = RELEASES.slice(0, RELEASES.indexOf(Release.V4_17));
const LACKING = RELEASES.slice(RELEASES.indexOf(Release.V4_17));
const stored = (...stanzas: readonly string[]) =>
  configYaml(`replicas: 2\nstorage:\n${stanzas.map((stanza) => `  ${stanza}\n`).join('')}`);

testRule('IR402', {
  accept: {
    ...Object.fromEntries(HAVING.map((release) => [`oss on ${release}`, { yaml: stored(OSS), release }])),
    'two storages with drivers, which are a mistake of their own': {
      yaml: stored(OSS, 'pvc: {claim: data}'),
      release: Release.V4_16,
    },
    'a storage that every release has a driver for': { yaml: stored('s3: {bucket: layers}'), release: Release.V4_17 },
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'the first release without a driver': {
      yaml: stored(OSS),
      release: Release.V4_17,
      findings: [
        {
          line: 8,
          field: 'spec.storage.oss',
          object: 'Config/cluster',
          found: 'Alibaba Cloud OSS, which the Operator supports in 4.16 and earlier',
          expected: 'a storage type that OpenShift 4.17 supports',
          fix: 'before the upgrade to 4.17, copy the images to another storage, such as pvc or s3, and set that instead of spec.storage.oss; the Operator of 4.17 ignores this field, and the registry does not find its images',
        },
      ],
    },
    ...Object.fromEntries(
      LACKING.map((release) => [
        `oss on ${release}`,
        { yaml: stored(OSS), release, findings: [{ line: 8, field: 'spec.storage.oss' }] },
      ]),
    ),
    'a storage without a driver beside one that has one': {
      yaml: stored('pvc: {claim: data}', OSS),
      findings: [{ line: 9, field: 'spec.storage.oss', expected: 'a storage type that OpenShift 5.1 supports' }],
    },
  },
});
