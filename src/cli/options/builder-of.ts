import { HELM, KUSTOMIZE, type Builder } from '../../files/build/builder';
import { isFolder } from '../../files/is-folder';
import { countOf } from '../../core/formats/count-of';
import { printable } from '../../core/printable';
import { UsageError } from '../usage-error';

import type { BUILD_OPTIONS } from './build-options';

/** The builder that the options choose; undefined for none. */
export function builderOf(
  { kustomize, helm }: Readonly<Record<keyof typeof BUILD_OPTIONS, boolean>>,
  paths: readonly string[],
): Builder | undefined {
  if (!kustomize && !helm) return undefined;
  if (kustomize && helm) throw new UsageError('found --kustomize and --helm, expected one of them');
  const builder = kustomize ? KUSTOMIZE : HELM;
  if (!paths.some(isFolder)) {
    const [first = 'no path', ...others] = paths;
    const more = others.length === 0 ? '' : ` and ${countOf(others.length, 'other path')}`;
    throw new UsageError(`found ${printable(first)}${more}, expected a folder with a ${builder.markerName}`);
  }
  return builder;
}
