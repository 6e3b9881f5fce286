import { diff, type DiffOptions } from '../../../src/engine/diff';
import type { DiffDocument } from '../../../src/report/diff/diff-document';
import { element } from '../elements';
import { optionsOf, type Question } from '../question';
import type { Panel } from './panel';
import { assumed, badge, count, item, items, quiet, unknownItems, type Tone } from './parts';

/** What an edit does to clusters. */
export function diffPanel(question: Question): Panel {
  const options: DiffOptions = optionsOf(question);
  const document = diff(question.before, question.files, options);
  const clusters: readonly Cluster[] = 'clusters' in document ? document.clusters : [{ path: '', ...document }];
  const effects = clusters.flatMap((each) => each.effects);
  const unknown = clusters.flatMap((each) => each.unknown).length;
  const counts = (['loss', 'disruption', 'change'] as const).flatMap((level) => {
    const found = effects.filter((each) => each.level === level).length;
    return found === 0 ? [] : [`${found} × ${level}`];
  });
  const found = [...counts, ...(unknown === 0 ? [] : [`${unknown} not known`])];
  return {
    status: found.length === 0 ? 'The edit does nothing to the cluster' : `The edit: ${found.join(', ')}`,
    content: clusters.flatMap(section),
  };
}

type Cluster = { readonly path: string } & Exclude<DiffDocument, { readonly clusters: unknown }>;

const TONES: Readonly<Record<Cluster['effects'][number]['level'], Tone>> = {
  loss: 'bad',
  disruption: 'doubt',
  change: '',
};

function section({ path, effects, unknown, assumptions }: Cluster): HTMLElement[] {
  return [
    element('h2', {}, `${path === '' ? 'Effects of the edit' : path}: ${count(effects.length, 'effect')}`),
    ...unknownItems(unknown),
    ...items(
      effects.map(({ level, object, what, why, old, new: now }) =>
        item(
          TONES[level],
          element('div', { class: 'row' }, badge(level, TONES[level]), element('strong', {}, object)),
          element('p', {}, what),
          quiet(`Because ${why}`),
          ...(isShown(old, now) ? [quiet(`${old ?? ''} → ${now ?? ''}`)] : []),
        ),
      ),
    ),
    ...assumed(assumptions),
  ];
}

function isShown(old = '', now = ''): boolean {
  return old !== '' || now !== '';
}
