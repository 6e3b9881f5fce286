import type { DiagnosticWith } from '../../core/diagnostic';
import type { FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { describeType } from '../../schema/describe-value';
import { fieldOf, isRecord } from '../../core/record';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir119: Rule = {
  id: 'IR119',
  severity: Severity.ERROR,
  title: 'An override that the Operator cannot read',
  why: 'The API server takes any object. The Operator decodes deployment.annotations and deployment.runtimeClassName and fails on another type: the Deployment is not updated any more.',
  source: operatorSource('pkg/resource/deployment.go', 'expected'),
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 10, failing: exampleWith('3'), passing: configYaml('replicas: 1') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const error = checkOverrides(valid.spec?.unsupportedConfigOverrides);
      if (error === undefined) continue;
      yield {
        ...error,
        manifest,
        path: ['spec', 'unsupportedConfigOverrides', ...error.path],
        fix: 'correct it, or better take the override out: it has no support',
      };
    }
  },
};

/** The first override that the Operator cannot decode. The Operator ignores unknown fields and null. */
export function checkOverrides(overrides: unknown): DiagnosticWith<'path'> | undefined {
  const deployment = fieldOf(overrides, 'deployment') ?? {};
  if (!isRecord(deployment)) return wrongType(['deployment'], deployment, 'an object');
  const runtimeClass = fieldOf(deployment, 'runtimeClassName') ?? '';
  if (typeof runtimeClass !== 'string') {
    return wrongType(['deployment', 'runtimeClassName'], runtimeClass, 'a text');
  }
  const annotations = fieldOf(deployment, 'annotations') ?? {};
  const path = ['deployment', 'annotations'];
  if (!isRecord(annotations)) return wrongType(path, annotations, 'an object');
  const bad = Object.entries(annotations).find(([, value]) => typeof value !== 'string' && value !== null);
  return bad === undefined ? undefined : wrongType([...path, bad[0]], bad[1], 'a text; quote it');
}

function wrongType(path: FieldPath, value: unknown, expected: string): DiagnosticWith<'path'> {
  return { path, found: describeType(value), expected };
}

function exampleWith(value: string): string {
  return configYaml(
    `replicas: 1\nunsupportedConfigOverrides:\n  deployment:\n    annotations:\n      example.com/tier: ${value}`,
  );
}
