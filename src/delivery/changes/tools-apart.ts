import { referenceTo, type Manifest } from '../../core/manifest';
import { changedObjects, editedObjects } from '../../operator/changes/base/changed-objects';
import { describeSubject } from '../../operator/effects/subject';
import type { Unknown } from '../../operator/unknown/unknown';
import { isProtected } from './protected-objects';
import { decidingFields } from './tool-fields';
import { deletionBy, isTool } from './tool-settings';
import { uninstalledCharts } from './uninstalled-charts';

/** What an edit changes in tools whose objects are not beside them. */
export function* unknownToolsApart(old: readonly Manifest[], now: readonly Manifest[]): Iterable<Unknown> {
  if ([...old, ...now].some(isProtected)) return;
  for (const { before, after, paths } of editedObjects(old, now)) {
    if (![before, after].some(isTool)) continue;
    const object = describeSubject(referenceTo(after));
    for (const { field } of decidingFields(before, after, paths)) {
      yield { object, field, why: 'what it deploys is not in the input' };
    }
  }
  const removed = changedObjects(old, now).filter(({ isRemoved }) => isRemoved);
  yield* uninstalledCharts(removed.map(({ manifest }) => manifest));
  for (const { manifest } of removed) {
    if (!isTool(manifest) || deletionBy(manifest) === undefined) continue;
    yield {
      object: describeSubject(referenceTo(manifest)),
      why: 'its manifest is not in NEW, and with it the objects that it deployed are deleted, which are not in the input',
    };
  }
}
