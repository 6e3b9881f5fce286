import { listAt, valueAt, type FieldPath } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { asRecord, fieldOf } from '../../../core/record';
import { kindOf } from '../../../schema/kinds/kinds';
import type { Carrier, Load } from '../reading/carrier';
import { enforcedBy } from '../reading/compliance';
import { generatedManifests, type GeneratedManifest } from '../reading/generated-manifests';
import { partOfMergePatch } from '../reading/merge-patch';
import { mentionsRegistry } from '../reading/mentions-registry';
import { isNamedAfterRegistry, sourceFile } from '../reading/source-files';

/**
 * PolicyGenerator of RHACM: it merges patches into files, which are judged by themselves.
 * Source: open-cluster-management-io/policy-generator-plugin internal/patches.go.
 */
export const policyGeneratorCarrier: Carrier = {
  load: (generator: Manifest) =>
    generatedManifests(generator).flatMap((generated) =>
      listAt(generator, [...generated.path, 'patches']).flatMap((patch, index) =>
        patchLoad(generator, generated, [...generated.path, 'patches', index], patch),
      ),
    ),
};

function patchLoad(generator: Manifest, generated: GeneratedManifest, path: FieldPath, patch: unknown): Load[] {
  const enforced = enforcedBy(generated.setting('complianceType').value);
  if (enforced === undefined) return [];
  const file = valueAt(generator, [...generated.path, 'path']);
  const part = asRecord(partOfMergePatch(patch));
  const metadata = { ...sourceFile(file)?.metadata, ...asRecord(fieldOf(part, 'metadata')) };
  const value = { ...sourceFile(file), ...part, metadata };
  if (kindOf(value) !== undefined) return [{ path, value, applied: enforced.applied, partial: true, templates: '{{' }];
  if (typeof fieldOf(part, 'kind') === 'string' || !(isNamedAfterRegistry(file) || mentionsRegistry(patch))) return [];
  return [{ path, why: `a patch of ${String(file)}; check what the generator makes of it` }];
}
