import { oncePer } from '../../core/caching/once-per';
import type { ReadFile } from '../read-file';
import type { SelectionIndex } from './selectors/selection-index';
import type { Selection } from './used-changes';

/** The files of a kustomization, and what may be changed in their objects. */
interface ChangingKustomization {
  readonly files: readonly ReadFile[];
  readonly changesFor: SelectionIndex<Pick<Selection, 'selector'>>;
}

/**
 * Whether patches and objects meet in more pairs than are worth a look at each: thousands of patches may each select nearly all of
 * thousands of objects. Then a patch may change whatever its kind, its name and one label of it do not exclude.
 *
 * @param writers how many patches and replacements may write what a selector of labels or annotations asks for
 */
export function isMoreThanCompared(changing: readonly ChangingKustomization[], writers: () => number): boolean {
  const stepsOf = oncePer((selections: readonly Pick<Selection, 'selector'>[]) =>
    selections.reduce((sum, { selector }) => sum + 1 + (asksForTraits(selector) ? writers() : 0), 0),
  );
  let steps = 0;
  for (const { files, changesFor } of changing) {
    for (const { manifest } of files.flatMap(({ objects }) => objects)) {
      const lists = changesFor({ kind: manifest.kind, name: manifest.metadata.name }, [manifest.metadata.labels]);
      steps += 1 + lists.reduce((sum, each) => sum + stepsOf(each), 0);
      if (steps > MOST_STEPS) return true;
    }
  }
  return false;
}

const MOST_STEPS = 1_000_000;

function asksForTraits({ labelSelector, annotationSelector }: Selection['selector']): boolean {
  return typeof labelSelector === 'string' || typeof annotationSelector === 'string';
}
