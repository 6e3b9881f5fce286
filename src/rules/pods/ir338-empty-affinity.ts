import { suggested, set } from '../../core/edit';
import { valueAt, type FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { kubernetesSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const KINDS = ['podAffinity', 'podAntiAffinity'] as const;

export const ir338: Rule = {
  id: 'IR338',
  severity: Severity.WARNING,
  title: 'Pod affinity term without labelSelector',
  why: 'A term without labelSelector matches no pod. An anti-affinity then separates no pods, and with a required affinity no pod can be scheduled. Your affinity also replaces the anti-affinity that the Operator sets for two replicas, so both pods can run on one node.',
  source: kubernetesSource('staging/src/k8s.io/api/core/v1/types.go', 'PodAffinityTerm.LabelSelector'),
  scope: 'object',
  aboutMissing: true,
  acknowledgeable: true,
  examples: {
    line: 10,
    failing: exampleWith(''),
    passing: exampleWith('\n        labelSelector:\n          matchLabels:\n            docker-registry: default'),
  },
  *check(cluster) {
    for (const { manifest, valid } of [...cluster.ofKind('Config'), ...cluster.ofKind('ImagePruner')]) {
      for (const { path, term } of termsOf(valid.spec?.affinity)) {
        const written = valueAt(manifest, path);
        // The schema rejects a term or a selector that is none.
        if (fieldOf(term, 'labelSelector') !== undefined || !isRecord(written)) continue;
        if ((written['labelSelector'] ?? null) !== null) continue;
        yield {
          manifest,
          path: [...path, 'labelSelector'],
          found: 'no labelSelector, which matches no pod',
          expected: 'the labels of the intended pods',
          fix: 'add labelSelector: {matchLabels: {docker-registry: default}} to this term, which selects the registry pods',
          edit: suggested(set([...path, 'labelSelector'], { matchLabels: { 'docker-registry': 'default' } })),
        };
      }
    }
  },
};

interface Term {
  readonly path: FieldPath;
  readonly term: unknown;
}

function termsOf(affinity: unknown): Term[] {
  return KINDS.flatMap((kind) => {
    const [required, preferred] = [REQUIRED, PREFERRED].map((field) => itemsOf(valueAt(affinity, [kind, field])));
    const path = ['spec', 'affinity', kind];
    return [
      ...(required ?? []).map((term, index) => ({ path: [...path, REQUIRED, index], term })),
      ...(preferred ?? []).map((wish, index) => ({
        path: [...path, PREFERRED, index, 'podAffinityTerm'],
        term: fieldOf(wish, 'podAffinityTerm'),
      })),
    ];
  });
}

function exampleWith(selector: string): string {
  return configYaml(
    `replicas: 2\naffinity:\n  podAntiAffinity:\n    ${REQUIRED}:\n      - topologyKey: kubernetes.io/hostname${selector}`,
  );
}
