import type { Answer } from '../answers/answer';
import type { Wanted } from '../answers/fixable';

/** What a panel asks of the page. */
export interface PageActions {
  /** Shows a place of the texts. */
  readonly goTo: (file: string, line: number, column: number) => void;
  /** Corrects one finding of the answer, by its index, or all that have one right answer. */
  readonly fix: (which: Wanted) => void;
}

/** The part of an answer that a panel shows. */
export type ContentOf<Of extends Answer['content']['of']> = Extract<Answer['content'], { readonly of: Of }>;
