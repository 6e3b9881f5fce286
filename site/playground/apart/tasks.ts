import type { Answer } from '../answers/answer';
import { answerTo } from '../answers/answers';
import { fixed, type Wanted } from '../answers/fixable';
import { readFiles, type FoundFile, type ReadFiles } from '../files/read-files';
import type { Files, Question } from '../question';
import { TextsReceived, type ChangedTexts } from './changed-texts';

/** A question as it is sent: with the texts that are not there yet. */
export type SentQuestion = Omit<Question, 'files' | 'before'> & {
  readonly files: ChangedTexts;
  readonly before: ChangedTexts;
};

/** What takes long, so that a page must not wait for it. Each is given and gives data alone. */
export interface Tasks {
  /** Gives nothing: whether tasks are done here at all. */
  readonly start: () => void;
  readonly answer: (question: SentQuestion) => Answer;
  /** Of the last question. */
  readonly fix: (which: Wanted) => Files | string;
  readonly read: (found: readonly FoundFile[]) => Promise<ReadFiles>;
}

export function tasks(): Tasks {
  const files = new TextsReceived();
  const before = new TextsReceived();
  let asked: Question | undefined;
  return {
    start: () => undefined,
    answer: (sent) => {
      asked = { ...sent, files: files.filesOf(sent.files), before: before.filesOf(sent.before) };
      return answerTo(asked);
    },
    fix: (which) => (asked === undefined ? 'nothing was asked' : fixed(asked, which)),
    read: readFiles,
  };
}
