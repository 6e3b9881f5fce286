import type { Files, Question } from '../question';

/** An answer on the page, and in one sentence. */
export interface Panel {
  readonly status: string;
  readonly content: readonly HTMLElement[];
}

/** What a panel asks of the page. */
export interface PageActions {
  /** Shows a place of the texts. */
  readonly goTo: (file: string, line: number, column: number) => void;
  /** Puts texts into the place of those that there are, or says why not. */
  readonly change: (files: Files | string) => void;
}

/** How a command is answered. Throws `UnusableInput` where it cannot. */
export type PanelOf = (question: Question, actions: PageActions) => Panel;
