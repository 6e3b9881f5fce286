import { formatFieldPath } from '../../core/field-path';
import { referenceTo } from '../../core/manifest';
import type { Edit, EditReader } from '../../operator/changes/base/change';
import { editedObjects } from '../../operator/changes/base/changed-objects';
import { describeSubject } from '../../operator/effects/subject';
import type { Unknown } from '../../operator/unknown/unknown';
import { objectsKept } from './kept-objects';
import { TOOL_READINGS } from '../tool-readings';
import { objectSettingsChanged } from './object-settings';
import { orderOrDisplayChanged } from './order-or-display';
import { isProtected } from './protected-objects';
import { isMarkOfTool } from './tool-fields';
import { toolSettingsChanged, unknownToolFields } from './tool-settings';
import { uninstalledCharts } from './uninstalled-charts';

/** What an edit changes in how objects reach the cluster, and in who deletes them. */
export const deliveryReader: EditReader = {
  *changes(edit) {
    yield* objectSettingsChanged(edit);
    yield* orderOrDisplayChanged(edit);
    yield* objectsKept(edit);
    yield* toolSettingsChanged(edit);
  },
  *unknown(edit) {
    yield* unreadAnnotations(edit);
    yield* unknownToolFields(edit);
    if ([...edit.old, ...edit.now].some(isProtected)) yield* uninstalledCharts(edit.removed);
  },
};

/** Annotations for a tool that decide about something else, or not in a way that is known here. */
function* unreadAnnotations(edit: Edit): Iterable<Unknown> {
  const reported = new Set([...objectSettingsChanged(edit)].map(({ subject }) => describeSubject(subject)));
  for (const { after, paths } of editedObjects(edit.old, edit.now)) {
    const object = describeSubject(referenceTo(after));
    if (!isProtected(after)) continue;
    for (const path of paths) {
      const [part, map, key] = path;
      const isOfTool = part === 'metadata' && map === 'annotations' && isMarkOfTool(key);
      if (!isOfTool || (READ_ANNOTATIONS.includes(String(key)) && reported.has(object))) continue;
      yield {
        object,
        field: formatFieldPath(path),
        why: 'what the delivery tool does with this annotation is not predicted',
      };
    }
  }
}

const READ_ANNOTATIONS = TOOL_READINGS.flatMap(({ annotations }) => annotations);
