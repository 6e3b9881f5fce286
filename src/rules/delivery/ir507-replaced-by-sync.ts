import type { DiagnosticWith } from '../../core/diagnostic';
import { remove, set, suggested, type FieldChange } from '../../core/edit';
import type { FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { FLUX_FORCE } from '../../core/tools/flux';
import { operatorSource } from '../../core/source';
import { replacingSettings } from './replacing-tools';
import { annotated } from '../examples/example-objects';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { guardsOf, hookAnnotation, SYNC_OPTIONS, syncOptions } from '../../core/tools/argo-cd';
import { protectedObjects } from '../facts/sync-options';

export const ir507: Rule = {
  id: 'IR507',
  severity: Severity.ERROR,
  title: 'Sync deletes or replaces the Config',
  why: 'Force and hooks delete the object before they create it again: the finalizer of the Config then removes the registry and deletes Managed storage, and a claim is deleted with its volume. Replace removes the fields that the Operator wrote, such as httpSecret and the name of its bucket. Then the registry does not find its images.',
  source: operatorSource('pkg/operator/finalizer.go', 'finalizeResources'),
  scope: 'cluster',
  acknowledgeable: true,
  degradesNothing: true,
  examples: { line: 6, failing: exampleWith('Replace=true'), passing: exampleWith('ServerSideApply=true') },
  *check(cluster) {
    for (const manifest of protectedObjects(cluster)) {
      for (const error of syncErrors(manifest)) {
        yield {
          ...error,
          manifest,
          edit: suggested(withoutReplacement(manifest, error.path)),
          fix: `remove ${removed(error, manifest)}; ${effect(error)}`,
        };
      }
    }
    if (cluster.ofKind('Config').length === 0) return;
    for (const setting of replacingSettings(cluster)) yield { ...setting, expected: EXPECTED };
  },
};

const EXPECTED = 'an apply that merges';

const REPLACE = 'Replace=true';
const SAFE = ['ServerSideApply=true', 'Prune=false', 'Delete=false'];
const REPLACING = ['Force=true', REPLACE];

function syncErrors(manifest: Manifest): DiagnosticWith<'path'>[] {
  const { annotations, labels } = manifest.metadata;
  // Replacing a claim fails without harm, because its spec is immutable.
  const options = manifest.kind === 'Config' ? REPLACING : ['Force=true'];
  const option = options.find((each) => syncOptions(manifest).includes(each));
  const hook = hookAnnotation(manifest);
  const forced = Object.entries({ annotations, labels }).filter(
    ([, map]) => String(map?.[FLUX_FORCE]).toLowerCase() === 'enabled',
  );
  return [
    ...(option === undefined ? [] : [insteadOfMerge(['annotations', SYNC_OPTIONS], option)]),
    ...(hook === undefined ? [] : [insteadOfMerge(['annotations', hook], 'a hook')]),
    ...forced.map(([field]) => insteadOfMerge([field, FLUX_FORCE], 'force enabled')),
  ];
}

/** The option, or what has it. */
function removed({ path, found }: DiagnosticWith<'path'>, manifest: Manifest): string {
  const key = String(path.at(-1));
  if (key !== SYNC_OPTIONS) return `${String(path.at(-2)).slice(0, -1)} ${key}`;
  const guarded = guardsOf(manifest).map((guard) => `${guard}=false`);
  const missing = SAFE.filter((option) => ![...guarded, ...syncOptions(manifest)].includes(option));
  return `${found} from annotation ${key}${missing.length === 0 ? '' : `, and add ${missing.join(',')}`}`;
}

function effect({ found }: DiagnosticWith<'path'>): string {
  return found === REPLACE
    ? 'Replace removes the fields that the Operator wrote, such as httpSecret and the name of its bucket'
    : 'it makes the tool delete this object before it creates it again, and the storage of the registry can be deleted with it';
}

/** The annotation goes, unless it has other options. */
function withoutReplacement(manifest: Manifest, path: FieldPath): FieldChange {
  const left = syncOptions(manifest).filter((option) => !['', ...REPLACING].includes(option));
  return path.at(-1) === SYNC_OPTIONS && left.length > 0 ? set(path, left.join(',')) : remove(path);
}

function insteadOfMerge(inMetadata: FieldPath, found: string): DiagnosticWith<'path'> {
  return { path: ['metadata', ...inMetadata], found, expected: EXPECTED };
}

function exampleWith(options: string): string {
  return annotated(configYaml('replicas: 1'), { [SYNC_OPTIONS]: options });
}
