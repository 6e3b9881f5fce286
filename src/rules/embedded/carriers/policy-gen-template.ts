import { valueAt } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { asRecord, fieldOf } from '../../../core/record';
import type { Carrier, Load } from '../reading/carrier';
import { enforcedBy } from '../reading/compliance';
import { generatedSources, type GeneratedManifest } from '../reading/generated-manifests';
import { partOfMergePatch } from '../reading/merge-patch';
import { mentionsRegistry } from '../reading/mentions-registry';
import { isNamedAfterRegistry, sourceFile } from '../reading/source-files';

/**
 * PolicyGenTemplate of ZTP: it merges fields into files of its own.
 * Source: openshift-kni/cnf-features-deploy ztp/policygenerator/policyGen/policyTemplate.go SourceFile.
 */
export const policyGenTemplateCarrier: Carrier = {
  load: (template: Manifest) => generatedSources(template).flatMap((source) => sourceLoad(template, source)),
};

const FIELDS = ['spec', 'data', 'stringData'];

function sourceLoad(template: Manifest, { path, setting }: GeneratedManifest): Load[] {
  const enforced = enforcedBy(setting('complianceType').value);
  if (enforced === undefined) return [];
  const source = asRecord(partOfMergePatch(valueAt(template, path)));
  const fileName = fieldOf(source, 'fileName');
  const file = sourceFile(fileName);
  if (file === undefined) {
    if (!isNamedAfterRegistry(fileName) && !mentionsRegistry(source)) return [];
    return [{ path, why: `fields of ${String(fileName)}; check the output of the generator` }];
  }
  const fields = Object.fromEntries(FIELDS.filter((field) => field in source).map((field) => [field, source[field]]));
  const value = { ...file, ...fields, metadata: { ...file.metadata, ...asRecord(source['metadata']) } };
  return [{ path, value, ...enforced, partial: true, templates: '{{' }];
}
