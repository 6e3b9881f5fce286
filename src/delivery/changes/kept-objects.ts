import { referenceTo } from '../../core/manifest';
import { guardOn } from '../../core/tools/keepers';
import type { Change, Edit } from '../../operator/changes/base/change';
import { TOOL_READINGS } from '../tool-readings';
import { isProtected } from './protected-objects';

/** Objects whose manifest is gone, and that a tool keeps because of a guard on them. */
export function* objectsKept({ removed }: Pick<Edit, 'removed'>): Iterable<Change> {
  for (const manifest of removed.filter(isProtected)) {
    for (const { keeper } of TOOL_READINGS) {
      if (!keeper.isSet(manifest)) continue;
      const guard = guardOn(manifest, keeper);
      yield {
        level: 'change',
        subject: referenceTo(manifest),
        what: `${keeper.tool} does not delete the object${guard.endsWith('=confirm') ? ' until somebody confirms the deletion' : ''}: it stays in the cluster as it is, and nothing applies it any more`,
        why: `its manifest is not in NEW, and ${guard} is set on it`,
        ...{ old: 'applied', new: 'kept' },
        source: keeper.source,
      };
    }
  }
}
