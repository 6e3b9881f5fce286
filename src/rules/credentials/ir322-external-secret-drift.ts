import type { Manifest } from '../../core/manifest';
import { safe, set, type FieldChange } from '../../core/edit';
import { valueAt } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { externalSecretYaml } from '../examples/example-objects';
import { isLive } from '../../core/live-object';
import { registryExternalSecrets } from './registry-external-secrets';
import type { Rule } from '../engine/rule';

/** The defaults that the API server sets, by field. */
const DEFAULTS: Readonly<Record<string, string>> = {
  conversionStrategy: 'Default',
  decodingStrategy: 'None',
  metadataPolicy: 'None',
};
/** The lists with references, and the field of their items that is one. */
const REFERENCES = [
  ['data', 'remoteRef'],
  ['dataFrom', 'extract'],
] as const;
const EXAMPLE = externalSecretYaml('registry-tls', REGISTRY_NAMESPACE, ['tls.crt', 'tls.key']);

export const ir322: Rule = {
  id: 'IR322',
  severity: Severity.WARNING,
  title: 'ExternalSecret always OutOfSync in Argo CD',
  why: 'The API server fills in three fields of each remoteRef. If they are missing in Git, Argo CD without server-side diff always shows the object as OutOfSync, and self-heal applies it repeatedly.',
  source: 'external-secrets/external-secrets issues 6398, 6797',
  scope: 'object',
  aboutMissing: true,
  acknowledgeable: true,
  examples: { line: 10, failing: EXAMPLE.replace(/.*(Strategy|metadataPolicy):.*\n/g, ''), passing: EXAMPLE },
  *check(cluster) {
    for (const manifest of registryExternalSecrets(cluster)) {
      for (const [list, key] of isLive(manifest) ? [] : REFERENCES) {
        const references = itemsOf(valueAt(manifest, ['spec', list])).map((entry) => fieldOf(entry, key));
        const missing = Object.keys(DEFAULTS).filter((field) =>
          references.some((reference) => reference !== undefined && fieldOf(reference, field) === undefined),
        );
        if (missing.length === 0) continue;
        yield {
          manifest,
          path: ['spec', list],
          found: `no ${missing.join(', no ')}`,
          expected: 'all fields that the API server fills in, so that Argo CD does not show the object as OutOfSync',
          edit: safe(...filledIn(manifest, list, key)),
          fix: `add to each ${key} in spec.${list}: ${missing.map((field) => `${field}: ${DEFAULTS[field] ?? ''}`).join(', ')}`,
        };
      }
    }
  },
};

function filledIn(manifest: Manifest, list: string, key: string): FieldChange[] {
  return itemsOf(valueAt(manifest, ['spec', list])).flatMap((entry, index) => {
    const reference = fieldOf(entry, key);
    const missing = Object.entries(DEFAULTS).filter(([field]) => fieldOf(reference, field) === undefined);
    return isRecord(reference) ? missing.map(([field, value]) => set(['spec', list, index, key, field], value)) : [];
  });
}
