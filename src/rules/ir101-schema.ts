import { Severity } from '../core/finding';
import { apiSource, kubernetesSource } from '../core/source';
import { CORE_KINDS, KNOWN_KINDS, type KnownKind } from '../schema/kinds';
import type { ProblemKind } from '../schema/problem';
import { configYaml } from './example-yaml';
import type { Rule } from './rule';

export const ir101: Rule = {
  id: 'IR101',
  severity: Severity.ERROR,
  title: 'The API server refuses the object',
  why: 'A field that does not exist, a wrong type or a value out of bounds: with strict validation nothing is applied, without it the field is dropped in silence.',
  source: apiSource('imageregistry/v1 and config/v1 CustomResourceDefinitions'),
  scope: 'object',
  acknowledgeable: false,
  examples: {
    failing: configYaml(
      'replicas: 1\nmanagementState: Managed\nstorage:\n  persistentVolumeClaim:\n    claimName: data',
    ),
    passing: configYaml('replicas: 1\nmanagementState: Managed\nstorage:\n  pvc:\n    claim: data'),
  },
  *check(cluster) {
    for (const kind of KNOWN_KINDS) {
      for (const { manifest, problems } of cluster.ofKind(kind)) {
        for (const { path, found, expected, kind: problem } of problems) {
          if (problem === 'release') continue;
          yield { manifest, path, found, expected, fix: FIXES[problem], source: SOURCES[kind] ?? ir101.source };
        }
      }
    }
  },
};

/** Kinds of Kubernetes itself are refused by its own code. */
const SOURCES: Partial<Record<KnownKind, string>> = Object.fromEntries(
  CORE_KINDS.map((kind) => [kind, kubernetesSource('pkg/apis/core/validation/validation.go', `Validate${kind}`)]),
);

const FIXES: Readonly<Record<ProblemKind, string>> = {
  unknown: 'remove the field, or correct its name or the place where it stands',
  release: 'remove the field, or name the release that the cluster really runs',
  type: 'write it as that type: numbers and true or false without quotes, text in quotes where YAML reads something else',
  null: 'remove the field: nothing stands for nothing',
  required: 'add the field',
  enum: 'use one of the values listed',
  pattern: 'write the value in that form',
  format: 'write the value in that format',
  bounds: 'choose a value within the bounds',
  duplicate: 'keep one of the two',
  rule: 'make the fields fit each other',
};
