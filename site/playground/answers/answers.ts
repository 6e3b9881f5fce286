import { UnusableInput } from '../../../src/inputs/unusable-input';
import type { Command, Question } from '../question';
import type { Answer, Unmarked } from './answer';
import { checkAnswer } from './check-answer';
import { diffAnswer } from './diff-answer';
import { explainAnswer } from './explain-answer';
import { marksIn } from './marks';
import { previewAnswer } from './preview-answer';

const ANSWERS: Readonly<Record<Command, (question: Question) => Unmarked>> = {
  check: checkAnswer,
  preview: previewAnswer,
  diff: diffAnswer,
  explain: explainAnswer,
};

/** The answer to a question, also where there is none. */
export function answerTo(question: Question): Answer {
  if (isEmpty(question)) return { status: '', content: { of: 'nothing' }, marks: [] };
  return { ...unmarked(question), marks: question.command === 'explain' ? [] : marksIn(question) };
}

function unmarked(question: Question): Unmarked {
  try {
    return ANSWERS[question.command](question);
  } catch (error) {
    if (error instanceof UnusableInput) return { status: 'No answer', content: { of: 'refusal', why: error.message } };
    // A fault of ours must not look like an answer.
    return { status: 'No answer: this is a fault of the page', content: { of: 'refusal', why: String(error) } };
  }
}

function isEmpty({ command, files, before }: Question): boolean {
  const texts = [...Object.values(files), ...(command === 'diff' ? Object.values(before) : [])];
  return texts.every((text) => text.trim() === '');
}
