import { suggested, set } from '../../core/edit';
import { valueAt, type FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { referenceTo, type Manifest } from '../../core/manifest';
import { FLUX_PRUNE, isKeptByFlux } from '../../core/tools/flux';
import { asText } from '../../core/formats/json-text';
import { quoted } from '../../core/quoted';
import { annotated } from '../examples/example-objects';
import { configYaml, documents } from '../examples/example-yaml';
import { lossInWords } from '../facts/loss-in-words';
import type { Rule } from '../engine/rule';
import { protectedObjects } from '../facts/sync-options';
import { fluxKustomizations } from './flux-kustomizations';

export const ir513: Rule = {
  id: 'IR513',
  severity: Severity.ERROR,
  title: 'Config or claim deleted with its Kustomization',
  why: 'With prune: true Flux deletes objects that are no longer in Git. When a Kustomization is deleted, Flux deletes all its objects, unless deletionPolicy prevents this. If the Config is deleted, the registry and its Managed storage are deleted. If a claim, or the namespace with its claims, is deleted, the volume or bucket is deleted.',
  source: 'fluxcd/kustomize-controller docs/spec/v1/kustomizations.md Prune, Deletion policy',
  scope: 'cluster',
  aboutMissing: true,
  acknowledgeable: true,
  degradesNothing: true,
  examples: { line: 15, failing: exampleWith('enabled'), passing: exampleWith('disabled') },
  *check(cluster) {
    const deleting = fluxKustomizations(cluster).flatMap((manifest) => {
      const effect = effectOf(manifest);
      return effect === undefined ? [] : [{ kustomization: manifest, effect }];
    });
    const [first] = deleting;
    if (first === undefined) return;
    const because = `Kustomization ${quoted(referenceTo(first.kustomization).name)} ${first.effect}`;
    for (const manifest of protectedObjects(cluster).filter((each) => !isKeptByFlux(each))) {
      const value: unknown = manifest.metadata.annotations?.[FLUX_PRUNE];
      yield {
        manifest,
        path: placeOfGuard(manifest),
        found: value === undefined ? `no annotation ${FLUX_PRUNE}` : asText(value),
        expected: `disabled, because ${because}`,
        fix: `set annotation ${FLUX_PRUNE} of this object to disabled; ${lossInWords(manifest)}`,
        related: first.kustomization,
        edit: suggested(set(['metadata', 'annotations', FLUX_PRUNE], 'disabled')),
      };
    }
  },
};

function effectOf(kustomization: Manifest): string | undefined {
  if (valueAt(kustomization, ['spec', 'prune']) === true)
    return 'deletes objects that are no longer in Git (prune: true)';
  const policy = valueAt(kustomization, ['spec', 'deletionPolicy']);
  return policy === 'Delete' || policy === 'WaitForTermination'
    ? 'deletes its objects when it is itself deleted'
    : undefined;
}

/** The path of the annotation, or of the annotations map if it is missing. */
function placeOfGuard(manifest: Manifest): FieldPath {
  const annotations = ['metadata', 'annotations'];
  return valueAt(manifest, annotations) === undefined ? annotations : [...annotations, FLUX_PRUNE];
}

function exampleWith(guard: string): string {
  const kustomization = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: image-registry
  namespace: flux-system
spec:
  prune: true
  sourceRef: {kind: GitRepository, name: flux-system}
`;
  return documents(kustomization, annotated(configYaml('replicas: 1'), { [FLUX_PRUNE]: guard }));
}
