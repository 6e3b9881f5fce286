import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Manifest } from '../../src/core/manifest';
import type { Condition } from '../../src/operator/effects/condition';
import type { GeneratorError } from '../../src/operator/sync/generate';
import type { Crd } from '../../tools/read-crds';

/** What the generators of the Operator made of one input, by release. */
export interface OperatorRecording {
  readonly name: string;
  /** YAML: the manifests and the facts of the whole of a cluster. */
  readonly input: string;
  readonly made: Readonly<Record<string, readonly Recorded[]>>;
}

export type Recorded = Manifest | RecordedError;

/** Stands where a generator failed. */
export interface RecordedError extends GeneratorError {
  readonly kind: 'Error';
}

/** What the whole Operator left behind of one input, by release. */
export interface RunRecording {
  readonly name: string;
  /** YAML: the manifests and the facts of the whole of a cluster. */
  readonly input: string;
  readonly left: Readonly<Record<string, LeftBehind>>;
}

export interface LeftBehind {
  readonly conditions: readonly Omit<Condition, 'after'>[];
  /** Which objects exist of the kinds that are looked at, as `Kind/namespace/name`. */
  readonly exists: readonly string[];
  /** The environment of the registry's container without REGISTRY_HTTP_SECRET; undefined without a Deployment. */
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
  readonly prunerArgs?: readonly string[];
  /** The spec of the Config without httpSecret. */
  readonly spec: Readonly<Record<string, unknown>>;
}

/** The CustomResourceDefinitions of a release by kind. */
export interface CrdRecording {
  readonly release: string;
  readonly crds: Readonly<Record<string, Crd>>;
}

/** Whoever compresses finds what is equal in several releases, so that nobody else has to. */
export const OPERATOR_FILE = join(__dirname, 'operator.jsonl.br');
export const RUNS_FILE = join(__dirname, 'runs.jsonl.br');
export const CRDS_FILE = join(__dirname, 'crds.jsonl.br');

export function operatorRecordings(): OperatorRecording[] {
  return valuesIn(OPERATOR_FILE) as OperatorRecording[];
}

export function runRecordings(): RunRecording[] {
  return valuesIn(RUNS_FILE) as RunRecording[];
}

export function crdRecordings(): CrdRecording[] {
  return valuesIn(CRDS_FILE) as CrdRecording[];
}

export function isRecordedError(recorded: Recorded): recorded is RecordedError {
  return recorded.kind === 'Error';
}

export function textOf(file: string): string {
  return brotliDecompressSync(readFileSync(file)).toString('utf8');
}

/** One value a line. */
function valuesIn(file: string): unknown[] {
  const lines = textOf(file).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}
