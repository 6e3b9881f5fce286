import { Release, RELEASES } from '../../../src/core/release';
import { configYaml, documents, imageYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';
import { testRule, type Accepted, type Rejected } from '../rule-table';

const stored = (backend: string) => configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  ${backend}`);

const CLAIMS = configYaml('replicas: 1\nresources:\n  claims: [{name: a}]');
const IMPORT_MODE = imageYaml('imageStreamImportMode: Legacy');
const FIELDS = [
  { field: 'spec.resources.claims', line: 8, since: Release.V4_13, yaml: CLAIMS },
  {
    field: 'spec.storage.azure.networkAccess',
    line: 9,
    since: Release.V4_15,
    yaml: stored('azure: {accountName: layers, container: images, networkAccess: {type: External}}'),
  },
  {
    field: 'spec.storage.s3.chunkSizeMiB',
    line: 9,
    since: Release.V4_17,
    yaml: stored('s3: {bucket: layers, chunkSizeMiB: 64}'),
  },
  { field: 'spec.imageStreamImportMode', line: 6, since: Release.V4_21, yaml: IMPORT_MODE },
];

const mirrors = (kind: string) => `apiVersion: config.openshift.io/v1\nkind: ${kind}\nmetadata: {name: m}\nspec: {}\n`;

const having: Record<string, Accepted> = {};
const lacking: Record<string, Rejected> = {};
for (const { field, line, since, yaml } of FIELDS) {
  const first = RELEASES.indexOf(since);
  for (const release of RELEASES.slice(first)) having[`${field} on ${release}`] = { yaml, release };
  for (const release of RELEASES.slice(0, first)) {
    const found = `a field that OpenShift has since ${since}`;
    lacking[`${field} on ${release}`] = { yaml, release, findings: [{ line, field, found }] };
  }
}

testRule('IR401', {
  accept: {
    ...having,
    'a set of mirrors since 4.13': { yaml: mirrors('ImageDigestMirrorSet'), release: Release.V4_13 },
    'a policy of mirrors before': {
      yaml: mirrors('ImageContentSourcePolicy').replace('config.openshift.io/v1', 'operator.openshift.io/v1alpha1'),
      release: Release.V4_12,
    },
    'a field that no release has': { yaml: configYaml('replicas: 1\nchunkSize: 1'), release: Release.V4_12 },
  },
  reject: {
    'a set of mirrors before 4.13': {
      yaml: mirrors('ImageTagMirrorSet'),
      release: Release.V4_12,
      findings: [
        {
          line: 2,
          field: 'kind',
          object: 'ImageTagMirrorSet/m',
          found: 'a kind that OpenShift has since 4.13',
          expected: 'only kinds of OpenShift 4.12',
          fix: 'remove the object, which the API server of 4.12 does not know (for mirrors of digests, use ImageContentSourcePolicy instead); if the cluster runs another release, set that release (--release; in TypeScript: prop release)',
        },
      ],
    },
    'a chunk size before 4.17': {
      yaml: configYaml(
        'replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    chunkSizeMiB: 64',
      ),
      release: Release.V4_16,
      findings: [
        {
          line: 11,
          field: 'spec.storage.s3.chunkSizeMiB',
          object: 'Config/cluster',
          found: 'a field that OpenShift has since 4.17',
          expected: 'only fields of OpenShift 4.16',
          fix: 'remove the field, which the API server of 4.16 rejects or drops; if the cluster runs another release, set that release (--release; in TypeScript: prop release)',
        },
      ],
    },
    ...lacking,
    'a Config and an Image, beside another mistake': {
      yaml: documents(CLAIMS.replace('replicas: 1', 'replicas: one'), IMPORT_MODE),
      release: Release.V4_12,
      findings: [
        { line: 8, field: 'spec.resources.claims', object: 'Config/cluster' },
        { line: 15, field: 'spec.imageStreamImportMode', object: 'Image/cluster' },
      ],
    },
  },
});

test.each(FIELDS)('of $field the schema says nothing else, whatever the release', ({ yaml }) => {
  for (const release of RELEASES) {
    expect([release, ...judging('IR101').placesIn(yaml, { release })]).toEqual([release]);
  }
});
