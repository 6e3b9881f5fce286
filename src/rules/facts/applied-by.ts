import type { Manifest } from '../../core/manifest';
import { FLUX_SSA } from '../../core/tools/flux';
import { syncOptions } from '../../core/tools/argo-cd';
import { argoCdApplications } from './argo-cd-applications';
import type { ApplyMethod } from '../engine/apply-method';
import type { Cluster } from '../engine/cluster';
import { oncePerCluster } from '../engine/once-per-cluster';

/** How a manifest is applied: as its carrier or its delivery tool does, or its annotations or an Application in the input ask. */
export function appliedBy(cluster: Cluster, manifest: Manifest): ApplyMethod {
  const known = cluster.applied?.get(manifest);
  if (known !== undefined) return known;
  // An option of the object wins over the same option of its Application, also where it is false.
  const own = syncOptions(manifest);
  const named = own.map((option) => option.split('=', 1)[0]);
  const options = [...own, ...applicationOptions(cluster).filter((option) => !named.includes(option.split('=', 1)[0]))];
  if (options.includes('Replace=true')) return 'replace';
  const isServerSide =
    options.includes('ServerSideApply=true') || manifest.metadata.annotations?.[FLUX_SSA] !== undefined;
  return isServerSide ? 'server-side apply' : 'apply';
}

/** Whether an object asks Argo CD to replace the live one. */
export function asksToReplace(manifest: Manifest): boolean {
  return syncOptions(manifest).includes('Replace=true');
}

const applicationOptions = oncePerCluster((cluster): readonly string[] =>
  argoCdApplications(cluster).flatMap(({ syncOptions: options }) =>
    options.filter((option): option is string => typeof option === 'string'),
  ),
);
