import { HELM, KUSTOMIZE, type Builder } from '../../files/build/builder';
import { isFolder } from '../../files/is-folder';
import { flagOption } from '../option';
import { UsageError } from '../usage-error';

/** What builds the folders that are named. */
export const BUILD_OPTIONS = {
  kustomize: flagOption('run kustomize, kubectl or oc on each folder that is named, and take what it builds', 'k'),
  helm: flagOption('run "helm template" on each folder that is named, and take what it makes'),
};

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
