import { indexBy, once, oncePer } from '../../core/caching/once-per';
import { set, suggested } from '../../core/edit';
import { Severity, type ManifestReference } from '../../core/finding';
import type { FieldPath } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { referenceTo, type Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';
import { isPlaceholder } from '../../core/placeholder';
import { quoted } from '../../core/quoted';
import { apiSource, operatorSource } from '../../core/source';
import type { Cluster, JudgedObject } from '../engine/cluster';
import type { Rule, Violation } from '../engine/rule';
import { kindOf } from '../../schema/kinds/kinds';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import { isCreatedByOthers } from '../facts/created-by-others';
import { isHashed, misspeltIn, withoutHash } from '../facts/meant-name';
import { isMisplaced } from '../facts/misplaced';
import { broughtSecrets } from '../facts/named-secrets';

const CLAIM = operatorSource('pkg/storage/pvc/pvc.go', 'CreateStorage');
const STORAGE_CA = operatorSource('pkg/storage/s3/s3.go', 'CABundle');
const CLOUD_FRONT = operatorSource('pkg/storage/s3/s3.go', 'Volumes');
const ROUTE = operatorSource('pkg/resource/route.go', 'expected');
const REGISTRY_CAS = apiSource('config/v1 ImageSpec.additionalTrustedCA');

export const ir344: Rule = {
  id: 'IR344',
  severity: Severity.WARNING,
  title: 'Name of a claim, Secret or ConfigMap that does not match',
  why: 'The input has no object of this name, and one whose name differs by a letter, or by the hash that kustomize appends, or a claim of this name in another namespace. If the cluster does not have the object either, the Operator reports that it is not found, and deploys nothing.',
  source: CLAIM,
  scope: 'cluster',
  acknowledgeable: true,
  keepsPodsAway: true,
  examples: { line: 10, failing: exampleWith('regsitry-data'), passing: exampleWith('registry-data') },
  *check(cluster) {
    const all = references(cluster);
    const namesOf = once(() => namesByObject(all));
    for (const { manifest, path, name, objects, source: reference } of all) {
      if (name === '' || isPlaceholder(name) || isLive(manifest)) continue;
      const named = byName(objects).get(name) ?? [];
      if (named.some((each) => each.isInPlace || each.isMisplaced)) continue;
      if (isCreatedByOthers(name, cluster)) continue;
      const other =
        byNameWithoutHash(objects)
          .get(name)
          ?.find((each) => each.isInPlace && isHashed(each.name, name)) ?? named.find(isClaim);
      if (other !== undefined) {
        yield {
          manifest,
          path,
          related: other.manifest,
          reference,
          ...(other.name === name ? inNamespace : withHash)(other),
        };
        continue;
      }
      // What another field of the object names is meant there.
      const used = namesOf().get(manifest);
      const similar = alike(objects)(name).find((each) => each.isInPlace && used?.has(each.name) !== true);
      if (similar === undefined) continue;
      yield {
        manifest,
        path,
        found: `${quoted(name)}, which the input does not have`,
        expected: `${quoted(similar.name)}, which the input has`,
        fix: `write ${similar.name}; if the cluster really has ${name}, acknowledge IR344`,
        related: similar.manifest,
        reference,
        edit: suggested(set(path, similar.name)),
      };
    }
  },
};

interface Reference {
  readonly manifest: Manifest;
  readonly path: FieldPath;
  readonly name: string;
  /** The objects in the input that may be meant. */
  readonly objects: readonly Candidate[];
  /** What reads the name. */
  readonly source: string;
}

interface Candidate {
  /** What creates the object, which may be the object itself. */
  readonly manifest: Manifest;
  readonly name: string;
  readonly isInPlace: boolean;
  /** In no namespace, or in a wrong one: other rules report it. */
  readonly isMisplaced: boolean;
}

function references(cluster: Cluster): Reference[] {
  const claims = candidates(cluster.ofKind('PersistentVolumeClaim'), REGISTRY_NAMESPACE);
  const maps = candidates(cluster.ofKind('ConfigMap'), CONFIG_NAMESPACE);
  const secrets = [
    ...broughtSecrets(cluster).map(({ manifest, secret }) => candidate(manifest, secret, REGISTRY_NAMESPACE)),
    ...candidates(cluster.ofKind('Secret'), REGISTRY_NAMESPACE),
  ];
  // Then no name is like that of one of them.
  if (claims.length + maps.length + secrets.length === 0) return [];
  return [
    ...cluster.ofKind('Config').flatMap(({ manifest, valid: { spec = {} } }): Reference[] => {
      const { pvc, s3 } = spec.storage ?? {};
      const { trustedCA, cloudFront } = s3 ?? {};
      const of = (path: FieldPath, name = '') => ({ manifest, path: ['spec', ...path], name });
      return [
        { ...of(['storage', 'pvc', 'claim'], pvc?.claim), objects: claims, source: CLAIM },
        { ...of(['storage', 's3', 'trustedCA', 'name'], trustedCA?.name), objects: maps, source: STORAGE_CA },
        {
          ...of(['storage', 's3', 'cloudFront', 'privateKey', 'name'], cloudFront?.privateKey?.name),
          objects: secrets,
          source: CLOUD_FRONT,
        },
        ...(spec.routes ?? []).map(({ secretName }, index) => ({
          ...of(['routes', index, 'secretName'], secretName),
          objects: secrets,
          source: ROUTE,
        })),
      ];
    }),
    ...cluster.ofKind('Image').map(({ manifest, valid }) => ({
      manifest,
      path: ['spec', 'additionalTrustedCA', 'name'],
      name: valid.spec?.additionalTrustedCA?.name ?? '',
      objects: maps,
      source: REGISTRY_CAS,
    })),
  ];
}

const byName = indexBy(({ name }: Candidate) => name);
const byNameWithoutHash = indexBy(({ name }: Candidate) => withoutHash(name));
const alike = oncePer((objects: readonly Candidate[]) => misspeltIn(objects, ({ name }) => name));

function namesByObject(references: readonly Reference[]): ReadonlyMap<Manifest, ReadonlySet<string>> {
  const names = new Map<Manifest, Set<string>>();
  for (const { manifest, name } of references) names.set(manifest, (names.get(manifest) ?? new Set()).add(name));
  return names;
}

/** Names of ConfigMaps and Secrets, such as trusted-ca, are used in many namespaces. */
function isClaim({ manifest }: Candidate): boolean {
  return kindOf(manifest) === 'PersistentVolumeClaim';
}

function withHash({ name: hashed, manifest: { kind } }: Candidate): Pick<Violation, 'found' | 'expected' | 'fix'> {
  const name = hashed.slice(0, hashed.lastIndexOf('-'));
  return {
    found: `${quoted(name)}, which the input has only as ${quoted(hashed)}, with a hash of kustomize`,
    expected:
      'the name without the hash: kustomize writes the hash into fields that it knows, and this one is not among them',
    fix: `in the kustomization that generates ${kind} ${name}, set options.disableNameSuffixHash of the generator to true`,
  };
}

function inNamespace({ name, manifest }: Candidate): Pick<Violation, 'found' | 'expected' | 'fix'> {
  const namespace = quoted(referenceTo(manifest).namespace ?? '');
  return {
    found: `${quoted(name)}, which the input has only in namespace ${namespace}`,
    expected: `the claim in namespace ${REGISTRY_NAMESPACE}, because pods mount only claims of their own namespace`,
    fix: `set metadata.namespace of the claim to ${REGISTRY_NAMESPACE}; if the cluster has another claim of this name there, acknowledge IR344`,
  };
}

function candidates(objects: readonly JudgedObject[], expected: string): Candidate[] {
  return objects.map(({ manifest }) => candidate(manifest, referenceTo(manifest), expected));
}

function candidate(
  manifest: Manifest,
  { name, namespace }: Pick<ManifestReference, 'name' | 'namespace'>,
  expected: string,
): Candidate {
  return { manifest, name, isInPlace: namespace === expected, isMisplaced: isMisplaced(namespace) };
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
