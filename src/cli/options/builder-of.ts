import { HELM, KUSTOMIZE, type Builder } from '../../files/build/builder';
import { isFolder } from '../../files/is-folder';
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
  if (!paths.some(isFolder)) throw new UsageError(`found no folder, expected one with a ${builder.markerName}`);
  return builder;
}
