import { Release, RELEASES } from '../../../src/core/release';
import { releaseNotes } from '../../../src/operator/changes/release-notes';
import { config, NS } from '../clusters';
import { found } from './edits';

const used = (storage: object) => [config({ storage })];
const told = (storage: object, from: Release, to: Release) =>
  found(releaseNotes, used(storage), used(storage), { from, to });

test.each([
  [
    Release.V4_17,
    Release.V4_18,
    { s3: {} },
    [
      "change Storage/S3: the Operator adds the cluster's resource tags to the bucket, even to one that is yours (this is new since 4.18): 4.17 → 4.18 [pkg/operator/awstagcontroller.go AWSTagController]",
    ],
  ],
  [Release.V4_17, Release.V4_18, { gcs: {} }, []],
  [
    Release.V4_13,
    Release.V4_14,
    { azure: {} },
    [
      'change Storage/Azure: on Azure, Job azure-path-fix moves all images to the path that the registry reads since this release; until it is done, ClusterOperator/image-registry is Progressing (this is new since 4.14): 4.13 → 4.14 [pkg/operator/azurepathfixcontroller.go AzurePathFixController]',
    ],
  ],
  [Release.V4_14, Release.V4_15, { azure: {} }, []],
  [
    Release.V4_21,
    Release.V4_22,
    { emptyDir: {} },
    [
      `change NetworkPolicy/${NS}/default-deny-all: a NetworkPolicy closes the namespace: pods in it that do not belong to the registry have no network (this is new since 4.22): 4.21 → 4.22 [manifests/08-default-deny-all-networkpolicy.yaml default-deny-all]`,
      'change Config/cluster: the registry gets the TLS profile of the cluster from spec.observedConfig, which Git must not set (this is new since 4.22): 4.21 → 4.22 [pkg/resource/podtemplatespec.go makePodTemplateSpec]',
    ],
  ],
  [
    Release.V4_22,
    Release.V4_23,
    { emptyDir: {} },
    [
      `change DaemonSet/${NS}/node-ca: node-ca copies the CAs with a program instead of a shell script, and its pods are replaced (this is new since 4.23): 4.22 → 4.23 [pkg/resource/nodecadaemon.go generatorNodeCADaemonSet]`,
    ],
  ],
  [
    Release.V4_23,
    Release.V5_0,
    { gcs: {} },
    [
      'change Storage/GCS: the key of a new bucket is set when the bucket is created, not afterwards (this is new since 5.0): 4.23 → 5.0 [pkg/storage/gcs/gcs.go CreateStorage]',
    ],
  ],
  [Release.V4_23, Release.V5_0, { s3: {} }, []],
  [Release.V5_0, Release.V4_17, { s3: {} }, []],
])('%s to %s with %j', (from, to, storage, expected) => {
  expect(told(storage, from, to)).toEqual(expected);
});

test('over several releases every note is told once', () => {
  const all = told({ s3: {} }, RELEASES[0]!, RELEASES.at(-1)!);
  expect(all.map((line) => /since ([\d.]+)/.exec(line)?.[1])).toEqual(['4.18', '4.22', '4.22', '4.23']);
});
