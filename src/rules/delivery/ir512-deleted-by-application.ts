import { suggested } from '../../core/edit';
import { valueAt, type FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { argoCdDeletions } from './argo-cd-deletions';
import { annotated } from '../examples/example-objects';
import { configYaml, documents } from '../examples/example-yaml';
import { lossInWords } from '../facts/loss-in-words';
import type { Rule } from '../engine/rule';
import { SYNC_OPTIONS } from '../../core/tools/argo-cd';
import { withOptions } from '../facts/sync-options';

export const ir512: Rule = {
  id: 'IR512',
  severity: Severity.ERROR,
  title: 'Config or claim deleted with its Application',
  why: 'With prune: true Argo CD deletes objects that are no longer in Git. With the cascading finalizer, deleting an Application also deletes its objects. An ApplicationSet adds this finalizer, unless preserveResourcesOnDeletion is true. If the Config is deleted, the registry and its Managed storage are deleted. If a claim, or the namespace with its claims, is deleted, the volume or bucket is deleted.',
  source: 'argoproj/argo-cd controller/appcontroller.go shouldBeDeleted',
  scope: 'cluster',
  aboutMissing: true,
  acknowledgeable: true,
  degradesNothing: true,
  examples: { line: 18, failing: exampleWith('Prune=false'), passing: exampleWith('Prune=false,Delete=false') },
  *check(cluster) {
    for (const { manifest, lacking } of argoCdDeletions(cluster)) {
      const options = lacking.map(({ guard }) => `${guard}=false`).join(',');
      yield {
        manifest,
        path: placeOfOptions(manifest),
        found: lacking.map(({ guard, because }) => `no ${guard}=false, though ${because}`).join('; '),
        expected: 'Prune=false,Delete=false',
        related: lacking[0]?.cause,
        fix: `add ${options} to annotation ${SYNC_OPTIONS}; ${lossInWords(manifest)}`,
        edit: suggested(withOptions(manifest, options)),
      };
    }
  },
};

/** The path of the annotation, or of the annotations map if it is missing. */
function placeOfOptions(manifest: Manifest): FieldPath {
  const annotations = ['metadata', 'annotations'];
  return valueAt(manifest, annotations) === undefined ? annotations : [...annotations, SYNC_OPTIONS];
}

function exampleWith(options: string): string {
  const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: image-registry
  namespace: openshift-gitops
  finalizers:
  - resources-finalizer.argocd.argoproj.io
spec:
  project: default
  source: {repoURL: https://git.example.com/gitops.git, path: registry}
  destination: {server: https://kubernetes.default.svc}
`;
  return documents(application, annotated(configYaml('replicas: 1'), { [SYNC_OPTIONS]: options }));
}
