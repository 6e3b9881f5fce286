import type { DiagnosticWith } from '../../../core/diagnostic';
import type { FieldPath } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import type { PlainRecord } from '../../../core/record';
import type { TemplateMark } from '../../../yaml/known-part';
import type { Position } from '../../../yaml/position';

/** A kind whose objects carry others inside of themselves. */
export interface Carrier {
  /**
   * What an object of the kind carries.
   * @param around the objects beside it, which may name it or be named by it
   */
  load(outer: Manifest, around: readonly Manifest[]): Load[];
  /**
   * The clusters that get what an object of the kind carries, in any case; undefined if the objects around do not show them. A choice
   * of some of the clusters that fit, or by claims, shows none.
   * @default - the cluster that has the carrier, or that the namespace of the carrier stands for
   */
  clusters?(outer: Manifest, around: readonly Manifest[]): readonly string[] | undefined;
  /**
   * Fields that decide nothing about the objects that both sides of an edit have: the order in which objects get to their cluster, and
   * what is about the objects of one side.
   */
  idle?(outer: Manifest, ofOneSide: readonly Manifest[]): FieldPath[];
  /** Whether rules also read the carrier itself where something else carries it. */
  readonly isObject?: boolean;
}

/** One thing in a carrier: an object, something that cannot be judged, or a mistake that keeps an object from its cluster. */
export type Load = LoadedObject | Unjudged | CarrierError;

/** How an object gets into its cluster. */
export type Applied =
  /** Over the object there: what it lacks stays as it is. */
  | 'merged'
  /** In place of the object there: what it lacks is taken away. */
  | 'replaced'
  /** Where there is none: what it lacks is missing. */
  | 'created';

/** How an object gets over the one in the cluster. A carrier that does not remember what it brought before leaves that there. */
export interface Over {
  readonly merged: (own: PlainRecord, there: PlainRecord) => PlainRecord;
  /** Whether its lists have the entries of both then. @default false */
  readonly joinsLists?: boolean;
  /** Repository, file and symbol. */
  readonly source: string;
}

/** An object, or a part of one. */
export interface LoadedObject {
  /** Where it stands in the carrier. */
  readonly path: FieldPath;
  readonly value: unknown;
  readonly applied: Applied;
  /**
   * How it is merged into what the same carrier brought before.
   * @default - what it no longer has is taken away
   */
  readonly over?: Over;
  /** Whether its carrier only reports what the cluster has instead, and changes nothing. @default false */
  readonly isReported?: boolean;
  /** Whether its carrier is disabled, and in no cluster. @default false */
  readonly isDisabled?: boolean;
  /** Whether its carrier deletes it and creates it again, where the API server rejects the edit. @default false */
  readonly isRecreated?: boolean;
  /** The namespaces of the registry that it also gets into, because its carrier puts it into all. @default - none */
  readonly amongAll?: readonly string[];
  /** Whether missing fields may exist in the cluster. */
  readonly partial: boolean;
  /** What begins a template in its texts; without it there are none. */
  readonly templates?: TemplateMark;
  /** Why it stays in its cluster when the carrier goes or no longer has it: repository, file and symbol. @default - it does not stay */
  readonly leftBehind?: string | undefined;
  /** Whether a Config is applied server-side. */
  readonly serverSide?: boolean;
  /**
   * The cluster or set of clusters.
   * @default - that of the carrier
   */
  readonly destination?: string;
  /** If a text stands at `path`, the place of a field in that text. */
  readonly locate?: Locate;
  /** Whether only its spec stands at `path`, as a field of the carrier. What is wrong with it is said of the carrier then. */
  readonly isSpec?: boolean;
  /** The object beside the carrier of which it is a copy. What is wrong with it is said of that object then. */
  readonly copyOf?: Manifest;
}

/** Where in a text a field stands. */
export type Locate = (field: FieldPath) => Position;

/** Something that may concern the registry and that only the cluster, or a tool, makes objects of. */
export interface Unjudged {
  readonly path: FieldPath;
  /** Why, and what to do instead; completes “not judged: …”. */
  readonly why: string;
  /** What of it may concern the registry: an edit of the rest changes nothing. @default - all of it */
  readonly parts?: readonly unknown[];
  /** If a text stands at `path`, a place in it, which is looked for when somebody shows it. */
  readonly within?: () => Position;
}

/** A mistake of the carrier. */
export type CarrierError = DiagnosticWith<'path' | 'fix' | 'reference'>;
