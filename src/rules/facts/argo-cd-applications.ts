import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import { apiGroup, type Manifest } from '../../core/manifest';
import { fieldOf, isRecord } from '../../core/record';
import type { Cluster } from '../engine/cluster';

/** An Argo CD Application, or the Application template of an ApplicationSet. */
export interface ApplicationObject {
  readonly manifest: Manifest;
  /** The path of the Application in the manifest. */
  readonly path: FieldPath;
  readonly application: unknown;
  /** The sync options for all objects of the Application, in order. */
  readonly syncOptions: readonly unknown[];
}

export const APPLICATION_SYNC_OPTIONS: FieldPath = ['spec', 'syncPolicy', 'syncOptions'];

/** The Applications that can deploy objects from files, so not those with only Helm charts. */
export function argoCdApplications({ manifests }: Cluster): ApplicationObject[] {
  return manifests.flatMap((manifest) => {
    const path = applicationPath(manifest);
    const application = path === undefined ? undefined : valueAt(manifest, path);
    if (path === undefined || !isRecord(application) || bringsCharts(application)) return [];
    return [{ manifest, path, application, syncOptions: listAt(application, APPLICATION_SYNC_OPTIONS) }];
  });
}

function applicationPath({ apiVersion, kind }: Manifest): FieldPath | undefined {
  if (apiGroup(apiVersion) !== 'argoproj.io') return undefined;
  if (kind === 'Application') return [];
  return kind === 'ApplicationSet' ? ['spec', 'template'] : undefined;
}

function bringsCharts(application: unknown): boolean {
  const sources = [valueAt(application, ['spec', 'source']), ...listAt(application, ['spec', 'sources'])];
  const given = sources.filter(isRecord);
  return given.length > 0 && given.every((source) => fieldOf(source, 'chart') !== undefined);
}
