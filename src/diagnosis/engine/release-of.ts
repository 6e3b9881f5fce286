import { valueAt } from '../../core/field-path';
import { NEWEST_RELEASE, RELEASES, type Release } from '../../core/release';
import { fieldOf, itemsOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import { isOfKind } from '../evidence/kinds';

/** The release that a cluster runs, as its objects show. */
interface ShownRelease {
  /** The nearest one that is known. */
  readonly release: Release;
  /** The release in the objects, if it is not known. */
  readonly unknown?: string;
}

/** The release that a cluster runs, as its objects show; undefined where none does. */
export function releaseOf(objects: readonly SourceObject[]): Release | undefined {
  return shownRelease(objects)?.release;
}

export function shownRelease(objects: readonly SourceObject[]): ShownRelease | undefined {
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
    .map((text) => (typeof text === 'string' ? nearestRelease(text) : undefined))
    .find((release) => release !== undefined);
}

const [OLDEST = NEWEST_RELEASE] = RELEASES;

/** A cluster of 4.11 is more like 4.12 than like the newest release. */
function nearestRelease(text: string): ShownRelease | undefined {
  const [, major, minor] = /^v?(\d{1,3})\.(\d{1,3})(?:[.-]|$)/.exec(text) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  const name = `${major}.${minor}`;
  const known = RELEASES.find((release) => [name].includes(release));
  if (known !== undefined) return { release: known };
  const before = RELEASES.filter((release) => orderOf(release) < orderOf(name)).at(-1);
  return { release: before ?? OLDEST, unknown: name };
}

function orderOf(release: string): number {
  const [major, minor] = release.split('.');
  return Number(major) * 1000 + Number(minor);
}
