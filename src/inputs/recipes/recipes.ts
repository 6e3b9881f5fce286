import { groupBy } from '../../core/data/group-by';
import type { Inputs } from '../inputs';
import { valuesOfCharts } from './chart-values';
import { kustomizationsOfRegistry } from './kustomizations-of-registry';
import { decidingFiles } from './deciding-files';
import { generatorFiles } from './generator-files';
import { hiddenFiles } from './hidden-files';
import { isPlain, meaningOf } from './kustomization-meaning';
import { leftOutBeside } from './left-out';
import { filesOfKustomizations } from './named-files';
import { policiesOfGenerators } from './policies-of-generators';
import { OF_BUILD, type Recipe } from './recipe';
import { replacementSources } from './replacement-sources';
import { subscriptionsOfRegistry } from './subscriptions';
import { textsAboutRegistry } from './texts-about-registry';

/**
 * What decides about objects of the registry and is none itself: kustomizations that render them, and what these name; the
 * values of charts; other texts that are about the registry. A file is there once, and once more for each PolicyGenerator in it.
 */
export function recipesIn(inputs: Inputs & { readonly root: string }): Recipe[] {
  const kustomizations = kustomizationsOfRegistry(inputs);
  const recipes = [
    ...kustomizations.map((each) => {
      const content = meaningOf(each, inputs);
      return {
        file: each.file,
        content,
        why: OF_BUILD,
        matters: isPlain(each, content, inputs) ? 'where both have it' : undefined,
      } as const;
    }),
    ...leftOutBeside(kustomizations, inputs),
    ...filesOfKustomizations(kustomizations, inputs),
    ...replacementSources(kustomizations, inputs),
    ...generatorFiles(inputs),
    ...policiesOfGenerators(inputs),
    ...subscriptionsOfRegistry(inputs),
    ...valuesOfCharts(inputs),
    ...textsAboutRegistry(inputs),
  ];
  const hidden = hiddenFiles(decidingFiles(kustomizations, recipes, inputs), inputs);
  const keyOf = ({ file, content, isAnywhere }: Recipe): string => (isAnywhere === true ? content : file);
  return [...groupBy<Recipe>([...recipes, ...hidden], keyOf).values()].flatMap(([first, ...others]) =>
    first === undefined || others.length === 0
      ? (first ?? [])
      : [{ ...first, content: [first, ...others].map(({ content }) => content).join('\n'), matters: undefined }],
  );
}
