import type { DiagnosticWith } from '../../core/diagnostic';
import type { FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { checkLabelKey } from '../../core/formats/dns-name';
import { quoted } from '../../core/quoted';
import { operatorSource } from '../../core/source';
import { wrongType } from '../../schema/describe-value';
import { isRecord } from '../../core/record';
import { fieldKeys } from '../../operator/go/struct-fields';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir119: Rule = {
  id: 'IR119',
  severity: Severity.ERROR,
  title: 'Invalid unsupportedConfigOverrides',
  why: 'The API server accepts any object. The Operator decodes deployment.annotations and deployment.runtimeClassName and fails on a wrong type. The API server rejects a Deployment with a key that is no name of an annotation. In both cases the Deployment is no longer updated.',
  source: operatorSource('pkg/resource/deployment.go', 'expected'),
  leadsTo: /invalid unsupportedConfigOverrides|\.annotations: Invalid value/,
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
        fix: `remove the override, because Red Hat does not support overrides; or use ${error.expected} here`,
      };
    }
  },
};

/** The first override that the Operator cannot use. It ignores unknown fields and null. */
export function checkOverrides(overrides: unknown): DiagnosticWith<'path'> | undefined {
  for (const [path, deployment] of fieldsAt(overrides, [], 'deployment')) {
    if (!isRecord(deployment)) return wrongType(path, deployment, 'an object');
    for (const [at, runtimeClass] of fieldsAt(deployment, path, 'runtimeClassName')) {
      if (typeof runtimeClass !== 'string') return wrongType(at, runtimeClass, 'a text');
    }
    for (const [at, annotations] of fieldsAt(deployment, path, 'annotations')) {
      if (!isRecord(annotations)) return wrongType(at, annotations, 'an object');
      const bad = Object.entries(annotations).find(([, value]) => typeof value !== 'string' && value !== null);
      if (bad !== undefined) return wrongType([...at, bad[0]], bad[1], 'a text in quotes');
      for (const key of Object.keys(annotations)) {
        // The API server checks the key of an annotation in small letters.
        const error = checkLabelKey(key.toLowerCase());
        if (error === undefined) continue;
        return { path: [...at, key], found: `key ${quoted(key)}`, expected: `a key with ${error.expected}` };
      }
    }
  }
  return undefined;
}

/** Go takes a key in any case for the field. */
function fieldsAt(object: unknown, path: FieldPath, name: string): (readonly [FieldPath, unknown])[] {
  if (!isRecord(object)) return [];
  const keys = fieldKeys(object, name).filter((key) => object[key] !== null);
  return keys.map((key) => [[...path, key], object[key]] as const);
}

function exampleWith(value: string): string {
  return configYaml(
    `replicas: 1\nunsupportedConfigOverrides:\n  deployment:\n    annotations:\n      example.com/tier: ${value}`,
  );
}
