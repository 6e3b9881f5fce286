import { listAt, valueAt, type FieldPath } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { isConfig } from '../../../schema/kinds/kinds';
import type { TemplateMark } from '../../../yaml/known-part';
import { readValues } from '../../../yaml/read-values';
import type { Carrier, Load } from '../reading/carrier';
import { kustomizePatches } from '../reading/kustomize-patches';
import { mentionsRegistry } from '../reading/mentions-registry';
import { textObjects } from '../reading/text-objects';
import { unrenderedValues } from '../reading/unrendered-values';

/** Application of Argo CD: it patches what it finds in Git, and an operation may bring manifests instead. */
export const applicationCarrier: Carrier = {
  isObject: true,
  load: (application) => [...sourceLoads(application, ['spec']), ...operationLoads(application)],
};

export const applicationSetCarrier: Carrier = {
  isObject: true,
  load: (set, around) => [
    ...sourceLoads(set, ['spec', 'template', 'spec'], '{{'),
    ...templatePatch(set, around.some(isConfig)),
  ],
};

function sourceLoads(outer: Manifest, spec: FieldPath, templates?: TemplateMark): Load[] {
  const several = listAt(outer, [...spec, 'sources']).map((_, index) => [...spec, 'sources', index]);
  return [[...spec, 'source'], ...several].flatMap((source) => [
    ...kustomizePatches(outer, [...source, 'kustomize', 'patches'], templates),
    ...unrenderedValues(
      outer,
      ['values', 'valuesObject', 'parameters', 'fileParameters', 'valueFiles'].map((field) => [
        ...source,
        'helm',
        field,
      ]),
      [
        [...spec, 'destination', 'namespace'],
        [...source, 'path'],
        [...source, 'chart'],
      ].map((path) => valueAt(outer, path)),
    ),
  ]);
}

/** Source: argoproj/argo-cd pkg/apis/application/v1alpha1/types.go SyncOperation. */
function operationLoads(application: Manifest): Load[] {
  const path = ['operation', 'sync', 'manifests'];
  return listAt(application, path).flatMap((text, index) =>
    textObjects([...path, index], text, { applied: 'merged', partial: true }),
  );
}

const ABOUT_SYNC = /\b(?:syncPolicy|syncOptions|finalizers)\b/;

/** With a Config beside it, a template of how Applications sync may decide on its loss. */
function templatePatch(set: Manifest, withConfig: boolean): Load[] {
  const path = ['spec', 'templatePatch'];
  const text = valueAt(set, path);
  if (typeof text !== 'string') return [];
  if (withConfig && !text.includes('{{') && readValues(text).unreadable.length > 0) {
    return [{ path, why: 'a patch of Applications that cannot be parsed; fix it: no Application is created from it' }];
  }
  const concerns = mentionsRegistry(text) || (withConfig && text.includes('{{') && ABOUT_SYNC.test(text));
  return concerns ? [{ path, why: 'a template of Applications; check the Applications that it creates' }] : [];
}
