import { Severity } from '../../core/finding';
import { carrierErrors } from '../embedded/embedded-objects';
import type { Rule } from '../engine/rule';

export const ir125: Rule = {
  id: 'IR125',
  severity: Severity.ERROR,
  title: 'Broken patch or manifest inside another object',
  why: 'Nobody checks a patch or manifest that is text inside another object: the API server accepts the outer object even if the text is broken, or if the patch has a type that the target does not support. Then the patch or manifest has no effect, and only the status of the outer object shows this.',
  source: 'openshift/hive pkg/resource/patch.go Patch',
  scope: 'cluster',
  acknowledgeable: false,
  examples: {
    line: 12,
    failing: syncSetYaml(`'{"spec": {"replicas": 2}'`),
    passing: syncSetYaml(`'{"spec": {"replicas": 2}}'`),
  },
  *check({ manifests }) {
    for (const manifest of manifests) {
      for (const error of carrierErrors(manifest, manifests)) yield { ...error, manifest };
    }
  },
};

function syncSetYaml(patch: string): string {
  return `apiVersion: hive.openshift.io/v1
kind: SelectorSyncSet
metadata:
  name: registries
spec:
  clusterDeploymentSelector: {}
  patches:
  - apiVersion: imageregistry.operator.openshift.io/v1
    kind: Config
    name: cluster
    patchType: merge
    patch: ${patch}
`;
}
