import { inOneList } from '../../../core/formats/in-one-list';
import { listAt } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { SINGLETON_NAME } from '../../../core/names';
import { isAtLeast, Release } from '../../../core/release';
import { operatorSource } from '../../../core/source';
import { textMap } from '../../cluster/object-data';
import type { Change, Edit } from '../base/change';
import { backendIn } from './storage-in-words';

/** Since 4.18, the Operator writes the tags of the cluster to each bucket of S3, even to one of the user, and removes none. */
export function* resourceTagsChanged({ before, after, old, now }: Edit): Iterable<Change> {
  const used = backendIn(after);
  if (used?.backend.field !== 's3' || !isAtLeast(before.state.release, Release.V4_18)) return;
  const [was, is] = [tagsIn(old), tagsIn(now)];
  const changed = [...is].filter(([key, value]) => was.get(key) !== value).map(([key]) => key);
  if (changed.length === 0) return;
  const inWords = (tags: ReadonlyMap<string, string>): string =>
    changed.map((key) => (tags.has(key) ? `${key}=${tags.get(key) ?? ''}` : `${key} not set`)).join(', ');
  yield {
    level: 'change',
    subject: { backend: used.backend.operatorName },
    what: `the Operator writes ${changed.length === 1 ? 'the tag' : 'the tags'} ${inOneList(changed)} to the bucket, even to one that is yours`,
    why: 'status.platformStatus.aws.resourceTags of Infrastructure/cluster changed',
    old: inWords(was),
    new: inWords(is),
    source: operatorSource('pkg/operator/awstagcontroller.go', 'AWSTagController'),
  };
}

function tagsIn(manifests: readonly Manifest[]): ReadonlyMap<string, string> {
  const infrastructure = manifests.find(
    ({ kind, metadata }) => kind === 'Infrastructure' && metadata.name === SINGLETON_NAME,
  );
  const tags = listAt(infrastructure, ['status', 'platformStatus', 'aws', 'resourceTags']).map(textMap);
  return new Map(tags.map(({ key = '', value = '' }) => [key, value]));
}
