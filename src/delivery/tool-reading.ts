import type { Manifest } from '../core/manifest';
import type { Change } from '../operator/changes/base/change';
import { lossOnDeletion } from '../schema/kinds/loss-on-deletion';

/** What of a tool an edit may change: what objects say to it, and the settings of its own objects. */
export interface ToolReading {
  readonly title: string;
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

interface ObjectSetting {
  readonly name: string;
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
  /** Whether it decides about what is deleted with the tool itself. */
  readonly isOfDeletion?: true;
}

interface Keeper {
  readonly guard: string;
  readonly isSet: (manifest: Manifest) => boolean;
  readonly source: string;
}

interface Guard extends Keeper {
  readonly tool: string;
  readonly when: string;
}

/** The setting of an object that keeps a tool from deleting it. */
export function guardSetting({ guard: name, isSet, tool, when, source }: Guard): ObjectSetting {
  return {
    name,
    isSet,
    on: () => ({ level: 'change', what: `${tool} keeps it when ${when}` }),
    off: (manifest) => ({ level: 'disruption', what: `${tool} may delete it when ${when}: ${lossOf(manifest)}` }),
    source,
  };
}

function lossOf(manifest: Manifest): string {
  const loss = lossOnDeletion(manifest);
  if (loss === 'registry') return 'then the registry is deleted, and its storage if that is Managed';
  return loss === 'images' ? 'the images are deleted with it' : 'what reads it continues without it';
}

/** What a tool does that deletes what is no longer in Git, and that does not. */
export const PRUNING: Pick<ToolSetting, 'on' | 'off'> = {
  on: 'what is no longer in Git is deleted: a Config with its registry, a claim with its images',
  off: 'what is no longer in Git stays in the cluster',
};

/** The same of one whose objects are deleted with it. */
export const CASCADING: Pick<ToolSetting, 'on' | 'off'> = {
  on: 'its objects are deleted with it: the registry, and claims with their images',
  off: 'its objects stay when it is deleted',
};
