import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isApplication, isApplicationSet } from '../../core/tools/argo-cd';
import { fieldOf, isRecord } from '../../core/record';
import type { Cluster } from '../engine/cluster';
import { patchedTemplate } from './patched-template';

/** An Argo CD Application, or the Application template of an ApplicationSet. */
export interface ApplicationObject {
  readonly manifest: Manifest;
  /** With the patch of the template merged into it. */
  readonly application: unknown;
  /** The sync options for all objects of the Application, in order. */
  readonly syncOptions: readonly unknown[];
  /** Where each of them stands. */
  readonly pathOfOption: (index: number) => FieldPath;
}

const SYNC_OPTIONS: FieldPath = ['spec', 'syncPolicy', 'syncOptions'];

/** The Applications that can deploy objects from files, so not those with only Helm charts. */
export function argoCdApplications({ manifests }: Pick<Cluster, 'manifests'>): ApplicationObject[] {
  return manifests.flatMap((manifest) => {
    const object = isApplication(manifest) ? ofApplication(manifest) : ofSet(manifest);
    return object === undefined || !isRecord(object.application) || bringsCharts(object.application) ? [] : [object];
  });
}

function ofApplication(manifest: Manifest): ApplicationObject {
  const syncOptions = listAt(manifest, SYNC_OPTIONS);
  return { manifest, application: manifest, syncOptions, pathOfOption: (index) => [...SYNC_OPTIONS, index] };
}

function ofSet(manifest: Manifest): ApplicationObject | undefined {
  if (!isApplicationSet(manifest)) return undefined;
  const { application, isPatched } = patchedTemplate(manifest);
  const syncOptions = listAt(application, SYNC_OPTIONS);
  return {
    ...{ manifest, application, syncOptions },
    pathOfOption: (index) =>
      isPatched(SYNC_OPTIONS) ? ['spec', 'templatePatch'] : ['spec', 'template', ...SYNC_OPTIONS, index],
  };
}

function bringsCharts(application: unknown): boolean {
  const sources = [valueAt(application, ['spec', 'source']), ...listAt(application, ['spec', 'sources'])];
  const given = sources.filter(isRecord);
  return given.length > 0 && given.every((source) => fieldOf(source, 'chart') !== undefined);
}
