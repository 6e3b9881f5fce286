import type { Subject } from '../../effects/subject';
import type { Prediction } from '../../prediction';
import type { Unknown } from '../../unknown/unknown';
import type { Manifest } from '../../../core/manifest';
import type { RejectedEdit } from '../sides/rejected-edit';
import type { KeepingGuard } from '../../../core/tools/keepers';

/** Severity: data is lost or unreachable, pods restart or stop, or neither. */
export type ChangeLevel = 'loss' | 'disruption' | 'change';

/** Worst first. */
export const CHANGE_LEVELS: readonly ChangeLevel[] = ['loss', 'disruption', 'change'];

/** Why an object goes, where what keeps it depends on that; `why` of the change is its sentence. */
export type Departure =
  /** Only OLD has its manifest: tools that prune delete it, but for those that it has a guard for. */
  | { readonly kind: 'pruned'; readonly guards: readonly Pick<KeepingGuard, 'tool' | 'guard'>[] }
  /** Its policy of NEW is disabled, and deletes what it created. */
  | { readonly kind: 'disabled policy' }
  /** NEW has it no longer in this work, but in others. */
  | { readonly kind: 'moved'; readonly from: string }
  /** The Operator removes the registry. */
  | { readonly kind: 'removed registry' };

/** One effect of an edit of manifests, or of an upgrade. */
export interface Change {
  readonly level: ChangeLevel;
  readonly subject: Subject;
  /** One sentence without the final full stop. */
  readonly what: string;
  readonly why: string;
  /** The same as data, where what keeps the object or its images depends on it. @default - it depends on level and subject alone */
  readonly cause?: Departure;
  /** The value before the change; empty if there is none. Never the value of a Secret. */
  readonly old: string;
  readonly new: string;
  /** The acknowledged reason why no image is lost; then `level` is what remains of a loss. */
  readonly acknowledged?: string;
  /** Repository, file and symbol. */
  readonly source: string;
}

/** A cluster before an edit and after it. */
export interface Transition {
  readonly before: Prediction;
  readonly after: Prediction;
  /** Objects that the edit removes. */
  readonly removed: readonly Manifest[];
  /** Whether the new Config replaces the live one, which keeps nothing that it leaves out. @default false */
  readonly isReplaced?: boolean;
}

/** An edit, and the manifests of both sides. */
export interface Edit extends Transition {
  readonly old: readonly Manifest[];
  /** With the objects of `old` in place of those that the API server rejects. */
  readonly now: readonly Manifest[];
  /** Edits that the API server rejects, which are not in `now`. @default - none */
  readonly rejected?: readonly RejectedEdit[];
}

/** One kind of effect. */
export type ChangeFinder = (edit: Edit) => Iterable<Change>;

/** What another room knows of an edit. */
export interface EditReader {
  readonly changes: ChangeFinder;
  /** What keeps its changes from being the whole answer. */
  readonly unknown: (edit: Edit) => Iterable<Unknown>;
}
