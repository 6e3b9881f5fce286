import { referenceTo } from '../../core/manifest';
import { isForDisplayOrOrder } from '../../core/tools/argo-cd';
import type { Change, Edit } from '../../operator/changes/base/change';
import { editedObjects } from '../../operator/changes/base/changed-objects';
import { isProtected } from './protected-objects';

/** Annotations of Argo CD that decide when an object is applied, or how its state is shown. */
export function* orderOrDisplayChanged({ old, now }: Edit): Iterable<Change> {
  for (const { before, after, paths } of editedObjects(old, now)) {
    if (!isProtected(after)) continue;
    for (const [part, map, key = ''] of paths) {
      if (part !== 'metadata' || map !== 'annotations' || !isForDisplayOrOrder(String(key))) continue;
      const [was, is] = [before, after].map(({ metadata }) => metadata.annotations?.[key]);
      const isOrder = String(key).endsWith('/sync-wave');
      yield {
        level: 'change',
        subject: referenceTo(after),
        what: isOrder
          ? 'Argo CD applies it in another wave: nothing happens to an object that exists'
          : 'Argo CD decides by it when the object is shown as synced and healthy: nothing happens to the object',
        why: `annotation ${key} changed`,
        ...{ old: was ?? 'not set', new: is ?? 'not set' },
        source: `argoproj/argo-cd docs/user-guide/${isOrder ? 'sync-waves' : 'compare-options'}.md`,
      };
    }
  }
}
