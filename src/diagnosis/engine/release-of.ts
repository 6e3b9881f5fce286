import { valueAt } from '../../core/field-path';
import { releaseMeant, type Release } from '../../core/release';
import { fieldOf, itemsOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import { isOfKind } from '../evidence/kinds';

/** The release that a cluster runs, as its objects show; undefined where none does. */
export function releaseOf(objects: readonly SourceObject[]): Release | undefined {
  const manifests = objects.map(({ manifest }) => manifest);
  const found = [
    ...manifests
      .filter((each) => isOfKind(each, 'ClusterVersion'))
      .map((each) => valueAt(each, ['status', 'desired', 'version'])),
    ...manifests
      .filter((each) => isOfKind(each, 'ClusterOperator') && each.metadata.name === 'image-registry')
      .flatMap((each) => itemsOf(valueAt(each, ['status', 'versions'])))
      .filter((each) => fieldOf(each, 'name') === 'operator')
      .map((each) => fieldOf(each, 'version')),
    ...manifests
      .filter((each) => isOfKind(each, 'Deployment'))
      .map((each) => valueAt(each, ['metadata', 'annotations', 'release.openshift.io/version'])),
  ];
  return found
    .map((text) => (typeof text === 'string' ? releaseMeant(text) : undefined))
    .find((release) => release !== undefined);
}
