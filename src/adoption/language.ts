import type { Finding } from '../core/finding';
import type { DeliveryTool } from '../delivery/tool';
import type { Attempt } from './attempt';
import type { Decisions } from './decisions';
import type { CleanObject } from './objects/clean-object';

/** Why an object stays as it is. */
export interface Why {
  readonly why: string;
  /** The error that stops the constructs. @default - none */
  readonly finding?: Finding;
}

/** What an app is written in, and what cannot be written in it. */
export interface Language {
  /** Whether the app gives the objects the guards of a tool. */
  readonly delivers: (tool: DeliveryTool) => boolean;
  /** Whether constructs may write defaults and guards that the objects do not have, because no patch takes them away. */
  readonly takesDefaults: boolean;
  /** Whether what it keeps as YAML stays byte for byte, and is not read and written again. */
  readonly keepsBytes: boolean;
  /** The decisions, with what the app says in any case. */
  readonly completed: (decisions: Decisions) => Decisions;
  /** Objects that it cannot describe as they are, with the reason. */
  readonly cannotWrite: (attempt: Attempt) => ReadonlyMap<CleanObject, Why>;
}

/** Everything is possible in code: what has no prop is a JSON patch. */
export const TYPESCRIPT: Language = {
  delivers: () => true,
  takesDefaults: false,
  keepsBytes: false,
  completed: (decisions) => decisions,
  cannotWrite: () => new Map(),
};
