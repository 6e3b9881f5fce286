import { listAt } from '../../core/field-path';
import { selectorKeys } from '../../core/label-selector';
import type { Manifest } from '../../core/manifest';
import { fieldOf } from '../../core/record';
import { allGenerators } from './generated-paths';
import { templateNames } from './template-names';

/**
 * The names of the parameters that decide what an ApplicationSet generates: those in its templates, in selectors of generators and in
 * the keys of a merge.
 *
 * @see argoproj/argo-cd docs/operator-manual/applicationset/Generators-Post-Selector.md, Generators-Merge.md
 */
export function askedParameters(set: Manifest): Set<string> {
  const keys = allGenerators(set).flatMap((generator) => [
    ...selectorKeys(fieldOf(generator, 'selector')),
    ...listAt(generator, ['merge', 'mergeKeys']).map(String),
  ]);
  return new Set([...templateNames(set['spec']), ...keys]);
}
