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
      const flaw = overrideFlaw(valid.spec?.unsupportedConfigOverrides);
      if (flaw === undefined) continue;
      yield {
        manifest,
        path: ['spec', 'unsupportedConfigOverrides', ...flaw.path],
        found: describeType(flaw.value),
        expected: flaw.expected,
        fix: 'correct it, or better take the override out: it has no support',
      };
    }
  },
};

export interface OverrideFlaw {
  /** Below `unsupportedConfigOverrides`. */
  readonly path: FieldPath;
  readonly value: unknown;
  readonly expected: string;
}

/** What the Operator would fail on. Fields that it does not know it ignores, and null is nothing to it. */
export function overrideFlaw(overrides: unknown): OverrideFlaw | undefined {
  const deployment = fieldOf(overrides, 'deployment') ?? {};
  if (!isRecord(deployment)) return { path: ['deployment'], value: deployment, expected: 'an object' };
  const runtimeClass = fieldOf(deployment, 'runtimeClassName') ?? '';
  if (typeof runtimeClass !== 'string') {
    return { path: ['deployment', 'runtimeClassName'], value: runtimeClass, expected: 'a text' };
  }
  const annotations = fieldOf(deployment, 'annotations') ?? {};
  const path = ['deployment', 'annotations'];
  if (!isRecord(annotations)) return { path, value: annotations, expected: 'an object' };
  const bad = Object.entries(annotations).find(([, value]) => typeof value !== 'string' && value !== null);
  return bad === undefined ? undefined : { path: [...path, bad[0]], value: bad[1], expected: 'a text; quote it' };
}

function exampleWith(value: string): string {
  return configYaml(
    `replicas: 1\nunsupportedConfigOverrides:\n  deployment:\n    annotations:\n      example.com/tier: ${value}`,
  );
}
