import { explain } from '../../../src/engine/explain';
import { healthInWords } from '../../../src/report/explain/explain-headline';
import { clusterOf, PASTED, type Files, type Question } from '../question';
import type { Unmarked } from './answer';

/** Why the registry of a cluster is degraded. */
export function explainAnswer(question: Question): Unmarked {
  const document = explain(asPrinted(question.files), clusterOf(question));
  return { status: healthInWords(document), content: { of: 'explain', document } };
}

/** What was pasted may be what `oc describe` printed, which is no YAML. */
function asPrinted({ [PASTED]: text, ...files }: Files): Files {
  return text === undefined || text.trim() === '' ? files : { ...files, [PRINTED]: text };
}

export const PRINTED = 'pasted.txt';
