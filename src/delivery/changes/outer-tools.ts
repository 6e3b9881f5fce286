import { referenceTo, type Manifest } from '../../core/manifest';
import type { Change } from '../../operator/changes/base/change';
import { editedObjects } from '../../operator/changes/base/changed-objects';
import { describeSubject } from '../../operator/effects/subject';
import type { Unknown } from '../../operator/unknown/unknown';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import { DELETED_WITH_TOOL, type ToolSetting } from '../tool-reading';
import { decidingFields } from './tool-fields';
import { ALL_GUARDED, deletionBy, pruningBy, SETTINGS } from './tool-settings';

/** What happens to the objects of a folder, and what is not known of it. */
export interface ToolEffects {
  readonly changes: readonly Change[];
  readonly unknown: readonly Unknown[];
}

/** A tool that is still there and no longer deploys these objects. */
export function leftByTool(tool: Manifest, objects: readonly Manifest[]): Change {
  const setting = pruningBy(tool);
  const brought = objects.filter((manifest) => lossOnDeletion(manifest) !== undefined);
  if (setting === undefined) return kept(tool, 'it no longer deploys this: the objects stay in the cluster');
  if (brought.length > 0 && setting.areGuarded?.(brought) === true)
    return kept(tool, `it no longer deploys this${ALL_GUARDED}`);
  return deleted(tool, setting, brought, `it no longer deploys this, and deletes it: ${DELETED_WITH_TOOL}`, NOT_NAMED);
}

/** An edit of a tool that deploys other tools, which deploy the objects of a folder. */
interface OuterEdit {
  /** Undefined on a side on which it does not deploy them. */
  readonly before: Manifest | undefined;
  readonly after: Manifest | undefined;
  /** Whether the new side has it. */
  readonly isStaying: boolean;
  /** The tools that deploy the objects. */
  readonly inner: readonly Manifest[];
}

export function outerToolEffects({ before, after, isStaying, inner }: OuterEdit): ToolEffects {
  if (before === undefined) return { changes: [], unknown: [] };
  if (after !== undefined) return edited(before, after);
  const setting = isStaying ? pruningBy(before) : deletionBy(before);
  if (setting === undefined) return { changes: [], unknown: [] };
  const [what, why] = isStaying
    ? ['it no longer deploys the tools of this cluster, and deletes them', NOT_NAMED]
    : ['it is deleted, and deletes the tools that it deploys', 'its manifest is gone'];
  const deleting = inner.filter((tool) => deletionBy(tool) !== undefined);
  const change =
    deleting.length === 0 && inner.length > 0
      ? kept(before, `${what}: their objects stay in the cluster`)
      : deleted(before, setting, inner, `${what}, which delete their objects: ${DELETED_WITH_TOOL}`, why);
  return { changes: [change], unknown: [] };
}

const NOT_NAMED = 'its paths no longer lead here';

function edited(before: Manifest, after: Manifest): ToolEffects {
  const changes = SETTINGS.flatMap(({ valueIn, onTools, ...setting }): Change[] => {
    const [was, is] = [valueIn(before), valueIn(after)];
    if (onTools === undefined || was === is || was === undefined || is === undefined) return [];
    return [
      {
        level: is ? setting.level : 'change',
        subject: referenceTo(after),
        what: is ? onTools : setting.off,
        why: `${setting.name} is ${is ? 'set' : 'removed'}`,
        ...{ old: was ? 'set' : 'not set', new: is ? 'set' : 'not set', source: setting.source },
      },
    ];
  });
  const object = describeSubject(referenceTo(after));
  const unknown = [...editedObjects([before], [after])]
    .flatMap(({ paths }) => decidingFields(before, after, paths))
    .filter(({ isOfSetting }) => !isOfSetting || changes.length === 0)
    .map(({ field, why }) => ({ object, field, why }));
  return { changes, unknown };
}

function deleted(
  tool: Manifest,
  { name, areGuarded, source }: ToolSetting,
  brought: readonly Manifest[],
  what: string,
  why: string,
): Change {
  return {
    level: areGuarded?.(brought) === true ? 'change' : 'loss',
    subject: referenceTo(tool),
    what,
    why: `${why}, and ${name} is set`,
    ...{ old: 'deployed', new: 'deleted', source },
  };
}

function kept(tool: Manifest, what: string): Change {
  return {
    ...{ level: 'change', subject: referenceTo(tool), what, why: NOT_NAMED, old: 'deployed', new: 'kept' },
    source: SETTINGS.find(({ isOf, valueIn }) => isOf === 'prune' && valueIn(tool) !== undefined)?.source ?? '',
  };
}
