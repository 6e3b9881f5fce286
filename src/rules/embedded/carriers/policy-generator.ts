import { listAt, valueAt, type FieldPath } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { quoted } from '../../../core/quoted';
import { asRecord, fieldOf } from '../../../core/record';
import { isConfig, kindOf } from '../../../schema/kinds/kinds';
import type { Carrier, Load } from '../reading/carrier';
import { enforcedBy, leftBehindBy } from '../reading/compliance';
import { generatedManifests, type GeneratedManifest } from '../reading/generated-manifests';
import { partOfMergePatch } from '../reading/merge-patch';
import { mentionsRegistry } from '../reading/mentions-registry';
import { isNamedAfterRegistry, sourceFile } from '../reading/source-files';

/**
 * PolicyGenerator of RHACM: it merges patches into files, which are judged by themselves.
 * Source: open-cluster-management-io/policy-generator-plugin internal/patches.go.
 */
export const policyGeneratorCarrier: Carrier = {
  load: (generator, around) => {
    const withConfig = around.some(isConfig);
    return generatedManifests(generator).flatMap((generated) => [
      ...listAt(generator, [...generated.path, 'patches']).flatMap((patch, index) =>
        patchLoad(generator, generated, [...generated.path, 'patches', index], patch, withConfig),
      ),
      ...(withConfig ? whole(generator, generated) : []),
    ]);
  },
};

/** Settings that harm a Config, each with the value that does not. */
const HARMING: Readonly<Record<string, string>> = {
  complianceType: 'musthave',
  recreateOption: 'None',
  pruneObjectBehavior: 'None',
};

/** It is not known here which file holds which object: with a Config in the input any file may hold it. */
function whole(generator: Manifest, { path, setting }: GeneratedManifest): Load[] {
  const file = valueAt(generator, [...path, 'path']);
  const isKnown = [sourceFile(file), ...listAt(generator, [...path, 'patches'])].some(hasKind);
  if (typeof file !== 'string' || isKnown) return [];
  return Object.entries(HARMING)
    .map(([name, harmless]) => ({ name, harmless, ...setting(name) }))
    .filter(({ value, harmless }) => typeof value === 'string' && value.toLowerCase() !== harmless.toLowerCase())
    .slice(0, 1)
    .map(({ name, value, path: place }) => ({
      path: place,
      why: `${name} ${quoted(String(value))} for ${file}, which may hold the Config; check the output of the generator`,
    }));
}

function hasKind(object: unknown): boolean {
  return typeof fieldOf(object, 'kind') === 'string';
}

function patchLoad(
  generator: Manifest,
  generated: GeneratedManifest,
  path: FieldPath,
  patch: unknown,
  withConfig: boolean,
): Load[] {
  const enforced = enforcedBy(generated.setting('complianceType').value);
  if (enforced === undefined) return [];
  const file = valueAt(generator, [...generated.path, 'path']);
  const part = asRecord(partOfMergePatch(patch));
  const metadata = { ...sourceFile(file)?.metadata, ...asRecord(fieldOf(part, 'metadata')) };
  const value = { ...sourceFile(file), ...part, metadata };
  const isDisabled = generated.setting('disabled').value === true;
  const leftBehind = leftBehindBy(generated.setting('pruneObjectBehavior').value, value);
  if (kindOf(value) !== undefined)
    return [{ path, value, ...enforced, partial: true, templates: '{{', leftBehind, isDisabled }];
  if (hasKind(value) || !(withConfig || isNamedAfterRegistry(file) || mentionsRegistry(patch))) return [];
  return [{ path, why: `a patch of ${String(file)}; check the output of the generator` }];
}
