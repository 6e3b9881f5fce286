import type { Manifest } from '../core/manifest';
import { SYNC_OPTIONS, syncOptions } from '../core/tools/argo-cd';
import { withAnnotations } from './annotate';

/** Adds Argo CD sync options that the object lacks; existing options keep their values. */
export function withSyncOptions(manifest: Manifest, added: readonly string[]): Manifest {
  const own = syncOptions(manifest);
  const missing = added.filter((option) => !own.some((each) => nameOf(each) === nameOf(option)));
  if (missing.length === 0) return manifest;
  return withAnnotations(manifest, {
    ...manifest.metadata.annotations,
    [SYNC_OPTIONS]: [...own, ...missing].join(','),
  });
}

function nameOf(option: string): string {
  return option.replace(/=.*/, '');
}
