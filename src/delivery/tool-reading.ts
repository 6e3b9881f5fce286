import type { Manifest } from '../core/manifest';
import type { KeepingGuard } from '../core/tools/keepers';
import type { Change } from '../operator/changes/base/change';
import { lossOnDeletion } from '../schema/kinds/loss-on-deletion';

/** What of a tool an edit may change: what objects say to it, and the settings of its own objects. */
export interface ToolReading {
  /** The annotations that its settings are made of. */
  readonly annotations: readonly string[];
  readonly ofObjects: readonly ObjectSetting[];
  /** Settings of the objects that bring others, such as an Application. */
  readonly ofTool: readonly ToolSetting[];
  /** What keeps an object whose manifest is gone. */
  readonly keeper: Keeper;
  /** Whether an object asks it to delete the live one before it creates it again. @default - no object can */
  readonly recreates?: (manifest: Manifest) => boolean;
}

export interface ObjectSetting {
  readonly name: string;
  /** How an object has it that may have it in another form. @default - as `name` */
  readonly writtenOn?: (manifest: Manifest) => string | undefined;
  readonly isSet: (manifest: Manifest) => boolean;
  readonly on: (manifest: Manifest) => Meaning;
  readonly off: (manifest: Manifest) => Meaning;
  readonly source: string;
}

export type Meaning = Pick<Change, 'level' | 'what'>;

export interface ToolSetting {
  readonly name: string;
  /** Undefined if the object is no such tool. */
  readonly valueIn: (tool: Manifest) => boolean | undefined;
  readonly level: Change['level'];
  readonly on: string;
  readonly off: string;
  readonly source: string;
  /** Whether all objects are guarded against it. */
  readonly areGuarded?: (brought: readonly Manifest[]) => boolean;
  /** Whether it decides about what is deleted with the tool itself, or about what it no longer deploys. */
  readonly isOf?: 'deletion' | 'prune';
  /** What it means where it is set for a tool that deploys other tools. @default - that is not known */
  readonly onTools?: string;
}

interface Keeper extends KeepingGuard {
  readonly source: string;
}

interface Guard extends Keeper {
  readonly when: string;
}

/** The setting of an object that keeps a tool from deleting it. */
export function guardSetting({ guard: name, writtenOn, isSet, tool, when, source }: Guard): ObjectSetting {
  return {
    name,
    ...(writtenOn && { writtenOn }),
    isSet,
    on: () => ({ level: 'change', what: `${tool} keeps the object when ${when}` }),
    off: (manifest) => ({
      level: 'disruption',
      what: `${tool} no longer keeps the object when ${when}: ${lossOf(manifest)}`,
    }),
    source,
  };
}

function lossOf(manifest: Manifest): string {
  const loss = lossOnDeletion(manifest);
  if (loss === 'registry')
    return 'if it is deleted, the registry is, too, and its storage with every image if spec.storage.managementState is Managed';
  return loss === 'images'
    ? 'if it is deleted, its images are, too'
    : 'if it is deleted, what uses it no longer finds it';
}

/** What a tool does that deletes what is no longer in Git, and that does not. */
export const PRUNING: Pick<ToolSetting, 'on' | 'off' | 'onTools' | 'isOf'> = {
  isOf: 'prune',
  onTools:
    'from now on, a tool that is no longer in Git is deleted, and may delete the registry and claims with their images',
  on: 'from now on, an object that is no longer in Git is deleted: the Config with the registry, a claim with its images',
  off: 'from now on, an object that is no longer in Git stays in the cluster',
};

/** What is lost with a tool that deletes its objects with itself. */
export const DELETED_WITH_TOOL =
  'the registry, its storage if spec.storage.managementState is Managed, and claims with their images';

/** The same of one whose objects are deleted with it. */
export const CASCADING: Pick<ToolSetting, 'on' | 'off' | 'onTools' | 'isOf'> = {
  isOf: 'deletion',
  onTools:
    'from now on, when somebody deletes this object, the tools that it deployed are deleted, too, and may delete the registry and claims with their images',
  on: `from now on, when somebody deletes this object, the objects that it deployed are deleted, too: ${DELETED_WITH_TOOL}`,
  off: 'from now on, when somebody deletes this object, the objects that it deployed stay',
};
