import { countOf } from '../../../src/core/formats/count-of';
import type { ClusterDiff } from '../answers/answer';
import { element } from '../elements';
import type { Tone } from '../tone';
import type { ContentOf } from './panel';
import { assumed, badge, item, items, quiet, unknownItems } from './parts';

/** What an edit does to clusters. */
export function diffPanel({ clusters }: ContentOf<'diff'>): HTMLElement[] {
  return clusters.flatMap(section);
}

const TONES: Readonly<Record<ClusterDiff['effects'][number]['level'], Tone>> = {
  loss: 'bad',
  disruption: 'doubt',
  change: '',
};

function section({ path, effects, unknown, assumptions }: ClusterDiff): HTMLElement[] {
  return [
    element('h2', {}, `${path === '' ? 'Effects of the edit' : path}: ${countOf(effects.length, 'effect')}`),
    ...unknownItems(unknown),
    ...items(
      effects.map(
        ({ level, object, what, why, old, new: now }) =>
          () =>
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
