import { referenceTo, type Manifest } from '../../core/manifest';
import { isApplicationSet } from '../../core/tools/argo-cd';
import type { Change, Edit } from '../../operator/changes/base/change';
import { isChartOfRegistry } from '../../inputs/tools/chart-tool';
import { editedObjects } from '../../operator/changes/base/changed-objects';
import type { Unknown } from '../../operator/unknown/unknown';
import { describeSubject } from '../../operator/effects/subject';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import { DELETED_WITH_TOOL, type ToolSetting } from '../tool-reading';
import { TOOL_READINGS } from '../tool-readings';
import { isProtected } from './protected-objects';
import { decidingFields } from './tool-fields';

/** Settings of Applications and Kustomizations beside the objects of the registry: who deletes or replaces what they bring. */
export function* toolSettingsChanged(edit: Edit): Iterable<Change> {
  const all = [...edit.old, ...edit.now].filter(isProtected);
  if (all.length === 0) return;
  const brought = all.filter((manifest) => lossOnDeletion(manifest) !== undefined);
  yield* settingsEdited(edit, brought);
  yield* toolsRemoved(edit, brought);
}

function* settingsEdited({ old, now }: Edit, brought: readonly Manifest[]): Iterable<Change> {
  for (const { before, after } of editedObjects(old, now)) {
    for (const setting of SETTINGS) {
      const [was, is] = [setting.valueIn(before), setting.valueIn(after)];
      if (was === undefined || is === undefined || was === is) continue;
      const isGuarded = setting.areGuarded?.(brought) === true;
      yield {
        level: is && !isGuarded ? setting.level : 'change',
        subject: referenceTo(after),
        what: is ? `${setting.on}${isGuarded ? ALL_GUARDED : ''}` : setting.off,
        why: `${setting.name} is ${is ? 'set' : 'removed'}`,
        ...{ old: was ? 'set' : 'not set', new: is ? 'set' : 'not set', source: setting.source },
      };
    }
  }
}

function* toolsRemoved({ removed }: Edit, brought: readonly Manifest[]): Iterable<Change> {
  for (const tool of removed) {
    const setting = deletionBy(tool);
    if (setting === undefined) continue;
    const isGuarded = setting.areGuarded?.(brought) === true;
    yield {
      level: isGuarded ? 'change' : 'loss',
      subject: referenceTo(tool),
      what: isGuarded
        ? `the ${tool.kind} is deleted${ALL_GUARDED}`
        : `the ${tool.kind} is deleted, and with it the objects that it deployed: ${DELETED_WITH_TOOL}`,
      why: `its manifest is not in NEW, and ${setting.name} is set`,
      ...{ old: 'exists', new: 'deleted', source: setting.source },
    };
  }
}

/** Whether it is an Application or a Kustomization that brings objects from files, or brings a chart of the registry. */
export function isTool(manifest: Manifest): boolean {
  return SETTINGS.some(({ valueIn }) => valueIn(manifest) !== undefined) || isChartOfRegistry(manifest);
}

/** The setting by which a tool deletes with itself what it brought. */
export function deletionBy(tool: Manifest): ToolSetting | undefined {
  return settingOf('deletion', tool);
}

/** The setting by which a tool deletes what it no longer deploys: an ApplicationSet then deletes an Application. */
export function pruningBy(tool: Manifest): ToolSetting | undefined {
  return settingOf(isApplicationSet(tool) ? 'deletion' : 'prune', tool);
}

function settingOf(what: ToolSetting['isOf'], tool: Manifest): ToolSetting | undefined {
  return SETTINGS.find(({ isOf, valueIn }) => isOf === what && valueIn(tool) === true);
}

/** From where a tool takes what it brings, which is not in the input, and how it syncs, unless a change reports it. */
export function* unknownToolFields(edit: Edit): Iterable<Unknown> {
  const { old, now } = edit;
  if (![...old, ...now].some(isProtected)) return;
  const reported = new Set([...toolSettingsChanged(edit)].map(({ subject }) => describeSubject(subject)));
  for (const { before, after, paths } of editedObjects(old, now)) {
    if (!isTool(after)) continue;
    const object = describeSubject(referenceTo(after));
    for (const { isOfSetting, ...field } of decidingFields(before, after, paths)) {
      if (!isOfSetting || !reported.has(object)) yield { object, ...field };
    }
  }
}

export const ALL_GUARDED =
  '; the objects of the registry stay, because each of them has an annotation that protects it';

export const SETTINGS = TOOL_READINGS.flatMap(({ ofTool }) => ofTool);
