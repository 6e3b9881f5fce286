import { set, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import type { FieldPath } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import type { Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';
import { isTypo } from '../../core/nearest';
import { isPlaceholder } from '../../core/placeholder';
import { quoted } from '../../core/quoted';
import { operatorSource } from '../../core/source';
import type { Cluster, JudgedObject } from '../engine/cluster';
import type { Rule } from '../engine/rule';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import { broughtSecrets } from '../facts/named-secrets';

export const ir344: Rule = {
  id: 'IR344',
  severity: Severity.WARNING,
  title: 'Misspelled name of a claim, Secret or ConfigMap',
  why: 'The input has no object of this name, and one whose name differs by a letter or two. If the cluster does not have the object either, the Operator reports that it is not found, and deploys nothing.',
  source: operatorSource('pkg/storage/pvc/pvc.go', 'CreateStorage'),
  scope: 'cluster',
  acknowledgeable: true,
  examples: { line: 10, failing: exampleWith('regsitry-data'), passing: exampleWith('registry-data') },
  *check(cluster) {
    for (const { manifest, path, name, names } of references(cluster)) {
      if (name === '' || isPlaceholder(name) || names.includes(name) || isLive(manifest)) continue;
      const similar = names.find((each) => isMisspelt(name, each));
      if (similar === undefined) continue;
      yield {
        manifest,
        path,
        found: `${quoted(name)}, which the input does not have`,
        expected: `${quoted(similar)}, which it has`,
        fix: `write ${similar}, or acknowledge that the cluster has ${name}`,
        edit: suggested(set(path, similar)),
      };
    }
  },
};

interface Reference {
  readonly manifest: Manifest;
  readonly path: FieldPath;
  readonly name: string;
  /** The names of objects in the input that may be meant. */
  readonly names: readonly string[];
}

function references(cluster: Cluster): Reference[] {
  const claims = namesIn(cluster.ofKind('PersistentVolumeClaim'), REGISTRY_NAMESPACE);
  const maps = namesIn(cluster.ofKind('ConfigMap'), CONFIG_NAMESPACE);
  const secrets = [
    ...broughtSecrets(cluster).flatMap(({ secret }) => (secret.namespace === REGISTRY_NAMESPACE ? [secret.name] : [])),
    ...namesIn(cluster.ofKind('Secret'), REGISTRY_NAMESPACE),
  ];
  return [
    ...cluster.ofKind('Config').flatMap(({ manifest, valid: { spec = {} } }) => {
      const { pvc, s3 } = spec.storage ?? {};
      const at = (path: FieldPath, name: string | undefined, names: readonly string[]): Reference[] =>
        name === undefined ? [] : [{ manifest, path: ['spec', ...path], name, names }];
      return [
        ...at(['storage', 'pvc', 'claim'], pvc?.claim, claims),
        ...at(['storage', 's3', 'trustedCA', 'name'], s3?.trustedCA?.name, maps),
        ...at(['storage', 's3', 'cloudFront', 'privateKey', 'name'], s3?.cloudFront?.privateKey?.name, secrets),
        ...(spec.routes ?? []).flatMap(({ secretName }, index) =>
          at(['routes', index, 'secretName'], secretName, secrets),
        ),
      ];
    }),
    ...cluster.ofKind('Image').map(({ manifest, valid }) => ({
      manifest,
      path: ['spec', 'additionalTrustedCA', 'name'],
      name: valid.spec?.additionalTrustedCA?.name ?? '',
      names: maps,
    })),
  ];
}

function namesIn(objects: readonly JudgedObject[], namespace: string): string[] {
  return objects.flatMap(({ manifest: { metadata } }) => (metadata.namespace === namespace ? [metadata.name] : []));
}

/** Names such as ca-eu and ca-us, or data and data-2, differ on purpose: only one longer word may differ, and not in digits. */
function isMisspelt(name: string, other: string): boolean {
  const words = [name, other].map((each) => each.toLowerCase().split(/[.-]/));
  const [own = [], others = []] = words;
  if (own.join('') === others.join('')) return true;
  const different = own.flatMap((word, index) =>
    word === others[index] ? [] : [[word, others[index] ?? ''] as const],
  );
  const [[word, meant] = ['', ''], ...more] = different;
  if (own.length !== others.length || more.length > 0 || Math.min(word.length, meant.length) < 4) return false;
  return isTypo(word, meant) && word.replaceAll(/\d/g, '') !== meant.replaceAll(/\d/g, '');
}

function exampleWith(claim: string): string {
  return documents(
    configYaml(`replicas: 2\nstorage:\n  pvc:\n    claim: ${claim}`).replace(
      'spec:\n',
      'spec:\n  managementState: Managed\n',
    ),
    claimYaml('ReadWriteMany'),
  );
}
