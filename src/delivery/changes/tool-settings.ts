import { formatFieldPath, valueAt } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import type { Change, Edit } from '../../operator/changes/base/change';
import { editedObjects } from '../../operator/changes/base/changed-objects';
import type { Unknown } from '../../operator/unknown/unknown';
import { describeSubject } from '../../operator/effects/subject';
import { isCascading, isPruning } from '../../rules/delivery/argo-cd-deletions';
import { fluxKustomizations } from '../../rules/delivery/flux-kustomizations';
import { argoCdApplications } from '../../rules/facts/argo-cd-applications';
import { guardsOf, holdsGuard } from '../../core/tools/argo-cd';
import { isKeptByFlux } from '../../core/tools/flux';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import { isProtected } from './protected-objects';

/** Settings of Applications and Kustomizations beside the objects of the registry: who deletes or replaces what they bring. */
export function* toolSettingsChanged({ old, now, removed }: Edit): Iterable<Change> {
  const all = [...old, ...now].filter(isProtected);
  if (all.length === 0) return;
  const brought = all.filter((manifest) => lossOnDeletion(manifest) !== undefined);
  for (const { before, after } of editedObjects(old, now)) {
    for (const setting of SETTINGS) {
      const [was, is] = [setting.valueIn(before), setting.valueIn(after)];
      if (was === undefined || is === undefined || was === is) continue;
      yield {
        level: is && !(setting.areGuarded?.(brought) ?? false) ? setting.level : 'change',
        subject: referenceTo(after),
        what: is ? setting.on : setting.off,
        why: `${setting.name} is ${is ? 'set' : 'removed'}`,
        ...{ old: was ? 'set' : 'not set', new: is ? 'set' : 'not set', source: setting.source },
      };
    }
  }
  for (const tool of removed) {
    const setting = deletionBy(tool);
    if (setting === undefined) continue;
    yield {
      level: setting.areGuarded?.(brought) === true ? 'change' : 'loss',
      subject: referenceTo(tool),
      what: 'it is deleted, and deletes its objects: the registry, its storage if that is Managed, and claims with their images',
      why: `its manifest is gone, and ${setting.name} is set`,
      ...{ old: 'exists', new: 'deleted', source: setting.source },
    };
  }
}

/** Whether it is an Application or a Kustomization that brings objects from files. */
export function isTool(manifest: Manifest): boolean {
  return SETTINGS.some(({ valueIn }) => valueIn(manifest) !== undefined);
}

/** The setting by which a tool deletes with itself what it brought. */
export function deletionBy(tool: Manifest): ToolSetting | undefined {
  return SETTINGS.find(({ isOfDeletion, valueIn }) => isOfDeletion === true && valueIn(tool) === true);
}

/** From where a tool takes what it brings, which is not in the input, and how it syncs, unless a change reports it. */
export function* unknownToolFields(edit: Edit): Iterable<Unknown> {
  const { old, now } = edit;
  if (![...old, ...now].some(isProtected)) return;
  const reported = new Set([...toolSettingsChanged(edit)].map(({ subject }) => describeSubject(subject)));
  for (const { after, paths } of editedObjects(old, now)) {
    if (!isTool(after)) continue;
    const object = describeSubject(referenceTo(after));
    for (const path of paths) {
      const field = formatFieldPath(path);
      if (OF_SOURCE.test(field)) {
        yield { object, field, why: 'what it deploys then is not in the input' };
      } else if (OF_SYNC.test(field) && !reported.has(object)) {
        yield { object, field, why: 'how it deploys its objects is not predicted' };
      }
    }
  }
}

export const OF_SOURCE =
  /^spec\.(?:template\.spec\.)?(?:source|sources|sourceRef|path|generators|destination|targetNamespace)\b/;
export const OF_SYNC =
  /^(?:operation|spec\.(?:template|templatePatch|syncPolicy|ignoreDifferences|project|prune|force|suspend|deletionPolicy)|metadata\.finalizers)\b/;

interface ToolSetting {
  readonly name: string;
  /** Undefined if the object is no such tool. */
  readonly valueIn: (tool: Manifest) => boolean | undefined;
  readonly level: Change['level'];
  readonly on: string;
  readonly off: string;
  readonly source: string;
  /** Whether all objects are guarded against it. */
  readonly areGuarded?: (brought: readonly Manifest[]) => boolean;
  /** Whether it decides about what is deleted with the tool itself. */
  readonly isOfDeletion?: true;
}

const ARGO = 'argoproj/argo-cd controller/appcontroller.go shouldBeDeleted';
const FLUX = 'fluxcd/kustomize-controller docs/spec/v1/kustomizations.md Prune, Deletion policy';
const PRUNES = 'what is no longer in Git is deleted: a Config with its registry, a claim with its images';
const KEEPS = 'what is no longer in Git stays in the cluster';
const CASCADES = 'its objects are deleted with it: the registry, and claims with their images';
const LEAVES = 'its objects stay when it is deleted';

const SETTINGS: readonly ToolSetting[] = [
  {
    name: 'prune',
    valueIn: (tool) =>
      applicationOf(tool, (each) => isPruning(each.application) && !holdsGuard(each.syncOptions, 'Prune')),
    level: 'disruption',
    ...{ on: PRUNES, off: KEEPS, source: ARGO },
    areGuarded: (brought) => brought.every((each) => guardsOf(each).includes('Prune')),
  },
  {
    name: 'the finalizer of Argo CD',
    valueIn: (tool) => applicationOf(tool, (each) => isCascading(each) && !holdsGuard(each.syncOptions, 'Delete')),
    level: 'disruption',
    ...{ on: CASCADES, off: LEAVES, source: ARGO },
    areGuarded: (brought) => brought.every((each) => guardsOf(each).includes('Delete')),
    isOfDeletion: true,
  },
  {
    name: 'Replace=true',
    valueIn: (tool) => applicationOf(tool, ({ syncOptions }) => syncOptions.includes('Replace=true')),
    level: 'loss',
    on: 'a sync replaces every object: it drops what the Operator wrote into the Config, such as the name of the storage',
    off: 'a sync merges its objects into those of the cluster again',
    source: 'argoproj/argo-cd docs/user-guide/sync-options.md Replace Resource Instead Of Applying Changes',
  },
  {
    name: 'prune',
    valueIn: (tool) => kustomizationOf(tool, (each) => valueAt(each, ['spec', 'prune']) === true),
    level: 'disruption',
    ...{ on: PRUNES, off: KEEPS, source: FLUX },
    areGuarded: (brought) => brought.every(isKeptByFlux),
  },
  {
    name: 'deletion with the Kustomization',
    valueIn: (tool) => kustomizationOf(tool, deletesWithItself),
    level: 'disruption',
    ...{ on: CASCADES, off: LEAVES, source: FLUX },
    areGuarded: (brought) => brought.every(isKeptByFlux),
    isOfDeletion: true,
  },
  {
    name: 'force',
    valueIn: (tool) => kustomizationOf(tool, (each) => valueAt(each, ['spec', 'force']) === true),
    level: 'disruption',
    on: 'an edit that the API server rejects deletes the object and creates it again: a claim loses its images',
    off: 'an edit that the API server rejects stops the sync',
    source: 'fluxcd/kustomize-controller internal/controller/kustomization_controller.go apply',
  },
  {
    name: 'suspend',
    valueIn: (tool) => kustomizationOf(tool, (each) => valueAt(each, ['spec', 'suspend']) === true),
    level: 'change',
    on: 'it no longer deploys anything',
    off: 'it deploys its objects again',
    source: 'fluxcd/kustomize-controller docs/spec/v1/kustomizations.md Suspend',
  },
];

type Application = ReturnType<typeof argoCdApplications>[number];

function applicationOf(tool: Manifest, holds: (application: Application) => boolean): boolean | undefined {
  const [application] = argoCdApplications({ manifests: [tool] });
  return application && holds(application);
}

function kustomizationOf(tool: Manifest, holds: (kustomization: Manifest) => boolean): boolean | undefined {
  const [kustomization] = fluxKustomizations({ manifests: [tool] });
  return kustomization && holds(kustomization);
}

/** MirrorPrune, which is the default, does as prune says. */
function deletesWithItself(kustomization: Manifest): boolean {
  const policy = valueAt(kustomization, ['spec', 'deletionPolicy']) ?? 'MirrorPrune';
  if (policy === 'MirrorPrune') return valueAt(kustomization, ['spec', 'prune']) === true;
  return policy === 'Delete' || policy === 'WaitForTermination';
}
