import { diff, type DiffOptions } from '../../../src/engine/diff';
import { optionsOf, type Question } from '../question';
import type { ClusterDiff, Unmarked } from './answer';

/** What an edit does to clusters. */
export function diffAnswer(question: Question): Unmarked {
  const options: DiffOptions = optionsOf(question);
  const document = diff(question.before, question.files, options);
  const clusters: readonly ClusterDiff[] = 'clusters' in document ? document.clusters : [{ path: '', ...document }];
  const effects = clusters.flatMap((each) => each.effects);
  const unknown = clusters.flatMap((each) => each.unknown).length;
  const counts = (['loss', 'disruption', 'change'] as const).flatMap((level) => {
    const found = effects.filter((each) => each.level === level).length;
    return found === 0 ? [] : [`${found} × ${level}`];
  });
  const found = [...counts, ...(unknown === 0 ? [] : [`${unknown} not known`])];
  return {
    status: found.length === 0 ? 'The edit does nothing to the cluster' : `The edit: ${found.join(', ')}`,
    content: { of: 'diff', clusters },
  };
}
