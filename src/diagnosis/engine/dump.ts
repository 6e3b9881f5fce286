import type { Release } from '../../core/release';
import type { PlainRecord } from '../../core/record';
import type { Prediction } from '../../operator/prediction';
import type { Platform } from '../../platforms/platform';
import type { Judgement } from '../../rules/engine/engine';
import type { BackendField } from '../../storage/backend';
import type { LogText } from '../../inputs/dumps/log-text';
import type { SourceObject } from '../../yaml/source-object';
import type { DiagnosedKind } from '../evidence/kinds';
import type { Statement } from '../evidence/statement';
import type { Symptom } from '../evidence/symptom';

/** What is diagnosed. */
export interface DiagnosisInput {
  readonly objects: readonly SourceObject[];
  readonly logs: readonly LogText[];
  /** @default - as the objects show, or else the newest one */
  readonly release?: Release | undefined;
  /** @default - as the objects show */
  readonly platform?: Platform | undefined;
}

/** A release is guessed as the newest; a platform as the one that has the storage by default, or as none. */
export type Guess = 'release' | 'platform' | 'platform by storage';

/** What causes are looked for in. */
export interface Dump {
  readonly release: Release;
  readonly platform: Platform;
  /** What of the two nothing in the input shows. */
  readonly guessed: readonly Guess[];
  readonly statements: readonly Statement[];
  readonly symptoms: readonly Symptom[];
  /** Whether the input has the status of the Operator. */
  readonly hasStatus: boolean;
  readonly config: SourceObject | undefined;
  readonly pruner: SourceObject | undefined;
  readonly clusterOperator: SourceObject | undefined;
  /** The storage that the Config names, or names in its status. */
  readonly backend: BackendField | undefined;
  readonly stanza: PlainRecord;
  /** The newest time in the input; undefined where there is none. */
  readonly now: number | undefined;
  readonly all: (kind: DiagnosedKind) => readonly SourceObject[];
  /** By name, in the namespace of the registry or without a namespace. */
  readonly object: (kind: DiagnosedKind, name: string) => SourceObject | undefined;
  /** What the Operator would do with the same Config. */
  readonly prediction: () => Prediction | undefined;
  /** What `check` finds in the same objects. */
  readonly judgements: () => readonly Judgement[];
}
