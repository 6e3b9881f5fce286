import { Release } from '../../../../src/core/release';
import { resourceTagsChanged } from '../../../../src/operator/changes/storage/resource-tags';
import { config, object } from '../../clusters';
import { found } from '../edits';

const S3 = { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } };
const side = (tags: Record<string, string>, storage: object = S3) => [
  object('config.openshift.io/v1', 'Infrastructure', 'cluster', {
    status: {
      platformStatus: {
        type: 'AWS',
        aws: { resourceTags: Object.entries(tags).map(([key, value]) => ({ key, value })) },
      },
    },
  }),
  config({ storage }),
];
const AT = { from: Release.V4_18 };
const line = (what: string, values: string) =>
  `change Storage/S3: the Operator writes ${what} to the bucket, even to one that is yours (status.platformStatus.aws.resourceTags of Infrastructure/cluster changed): ${values} [pkg/operator/awstagcontroller.go AWSTagController]`;

test('tags that are new or have another value are written to the bucket', () => {
  expect(found(resourceTagsChanged, side({ a: '1', b: '1' }), side({ a: '2', b: '1', c: '3' }), AT)).toEqual([
    line('the tags a and c', 'a=1, c not set → a=2, c=3'),
  ]);
  expect(found(resourceTagsChanged, side({}), side({ a: '1' }), AT)).toEqual([line('the tag a', 'a not set → a=1')]);
});

test('a tag that goes stays on the bucket', () => {
  expect(found(resourceTagsChanged, side({ a: '1' }), side({}), AT)).toEqual([]);
});

test('other storage, and earlier releases, have none of them', () => {
  const pvc = { pvc: { claim: 'data' } };
  expect(found(resourceTagsChanged, side({}, pvc), side({ a: '1' }, pvc), AT)).toEqual([]);
  expect(found(resourceTagsChanged, side({}), side({ a: '1' }), { from: Release.V4_17 })).toEqual([]);
});
