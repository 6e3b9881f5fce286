import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isFluxKustomization } from '../../core/tools/flux';
import { TOOL_READINGS } from '../tool-readings';

/** Whether it asks its tool to delete the live object and to create it again. */
export function isRecreated(manifest: Manifest): boolean {
  return TOOL_READINGS.some(({ recreates }) => recreates?.(manifest) === true);
}

/** The objects of a cluster that a tool deletes and creates again, at least where the API server rejects the edit. */
export function recreatedObjects(manifests: readonly Manifest[]): readonly Manifest[] {
  const isForced = manifests.some((each) => isFluxKustomization(each) && valueAt(each, ['spec', 'force']) === true);
  return isForced ? manifests : manifests.filter(isRecreated);
}
