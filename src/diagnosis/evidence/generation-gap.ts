import { fieldOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';

/** How far the Operator is behind an object; undefined where it is not. */
export function generationGap({
  manifest,
}: SourceObject): { readonly generation: number; readonly observed: number } | undefined {
  const generation = fieldOf(manifest.metadata, 'generation');
  const observed = fieldOf(manifest['status'], 'observedGeneration');
  if (typeof generation !== 'number' || typeof observed !== 'number' || observed >= generation) return undefined;
  return { generation, observed };
}
