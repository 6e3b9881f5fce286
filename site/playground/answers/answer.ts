import type { CheckDocument } from '../../../src/report/check/check-document';
import type { DiffDocument } from '../../../src/report/diff/diff-document';
import type { ExplainDocument } from '../../../src/report/explain/explain-document';
import type { UnknownDocument } from '../../../src/report/unknown-in-words';
import type { ClusterPreview } from '../../../src/report/preview/preview-report';
import type { Tone } from '../tone';

/** What the page shows of a question: data alone, because it is made apart from the page. */
export interface Answer {
  /** In one sentence. */
  readonly status: string;
  readonly content: Content;
  readonly marks: readonly Mark[];
}

/** Before it is known what is marked in the texts. */
export type Unmarked = Omit<Answer, 'marks'>;

/** What is wrong in a line, from 1. */
export interface Mark {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

type Content =
  | { readonly of: 'nothing' }
  | { readonly of: 'refusal'; readonly why: string }
  | ({ readonly of: 'check' } & CheckAnswer)
  | { readonly of: 'preview'; readonly sections: readonly PreviewSection[] }
  | { readonly of: 'diff'; readonly clusters: readonly ClusterDiff[] }
  | { readonly of: 'explain'; readonly document: ExplainDocument };

export interface CheckAnswer {
  readonly document: CheckDocument;
  /** How each finding is corrected, in their order; undefined where nobody but the user can decide. */
  readonly fixes: readonly (FixKind | undefined)[];
}

/** A suggestion may change what a cluster does. */
export type FixKind = 'safe' | 'suggestion';

/** What is predicted of clusters for which it is the same. */
export interface PreviewSection {
  /** Empty where there is one cluster. */
  readonly paths: readonly string[];
  readonly word: string;
  readonly tone: Tone;
  readonly what: string;
  readonly why?: string;
  readonly headline: string;
  readonly fixes: readonly string[];
  /** How many fixes are left out. */
  readonly more: number;
  readonly unknown: readonly UnknownDocument[];
  /** The lines of a Mermaid flowchart. */
  readonly picture: readonly string[];
  readonly facts: readonly (readonly [string, string])[];
  readonly conditions: ClusterPreview['preview']['conditions'];
  readonly effects: ClusterPreview['preview']['effects'];
  readonly assumptions: ClusterPreview['preview']['assumptions'];
}

export type ClusterDiff = { readonly path: string } & Exclude<DiffDocument, { readonly clusters: unknown }>;
