import { once } from '../../core/caching/once-per';
import { Severity } from '../../core/finding';
import { valueAt } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { apiGroup, type Manifest } from '../../core/manifest';
import { DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import { hasVariable, isPlaceholder } from '../../core/placeholder';
import { fieldOf, itemsOf } from '../../core/record';
import { quoted } from '../../core/quoted';
import { operatorSource } from '../../core/source';
import { kindOf } from '../../schema/kinds/kinds';
import type { ConfiguredBackend } from '../../storage';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import type { Cluster, JudgedObject } from '../engine/cluster';
import type { Rule } from '../engine/rule';
import { hasMakers, isCreatedByOthers } from '../facts/created-by-others';
import { isVolume } from '../facts/is-volume';
import { isHashed, misspeltIn, withoutHash } from '../facts/meant-name';
import { usedBackend } from '../facts/used-backend';

export const ir350: Rule = {
  id: 'IR350',
  severity: Severity.WARNING,
  title: 'Storage that no registry uses',
  why: 'A claim in the namespace of the registry, or a RegistryStorage, is for the registry, but the Config has other storage. Often somebody forgot to name the claim in the Config, or to set storage of ImageRegistry. Then the Operator creates storage of its own, pushed images are stored there, and the claim stays empty.',
  source: operatorSource('pkg/storage/storage.go', 'NewDriver'),
  scope: 'cluster',
  acknowledgeable: true,
  examples: {
    line: 14,
    failing: exampleWith('s3: {bucket: layers, region: eu-central-1}'),
    passing: exampleWith('pvc: {claim: registry-data}'),
  },
  *check(cluster) {
    const [config] = cluster.ofKind('Config');
    const storages = storagesOf(cluster);
    if (config === undefined || storages === undefined) return;
    const claims = namesIn(storages, 'pvc', 'claim', DEFAULT_CLAIM_NAME);
    const isUnusedClaim = unusedAmong(claims);
    const isUnusedBucket = unusedAmong(namesIn(storages, 's3', 'bucket', ''));
    const inUse = once(() => storagesInWords(storages));
    for (const manifest of cluster.manifests) {
      const unused = unusedStorage(manifest, isUnusedClaim, isUnusedBucket);
      if (unused === undefined || cluster.isChanged?.(manifest, 'metadata.name') === true) continue;
      if (comesFromOthers(unused.name, claims, manifest, cluster)) continue;
      if (isOfStatefulSet(unused.name, cluster)) continue;
      yield {
        manifest,
        path: ['metadata', 'name'],
        found: `${quoted(unused.name)}, which Config/cluster does not use: its storage is ${inUse()}`,
        expected: 'a claim that Config/cluster names, because only the registry uses this namespace',
        fix: `if the registry is to use it, ${unused.use} (in TypeScript: give the RegistryStorage to ImageRegistry, as storage); otherwise remove it; if it is for a later change of storage, acknowledge IR350`,
        related: config.manifest,
      };
    }
  },
};

/** The storage of each Config; undefined if that of one is not known, or the Operator does not use it. */
function storagesOf(cluster: Cluster): readonly ConfiguredBackend[] | undefined {
  const configs = cluster.ofKind('Config');
  const used = configs.flatMap((config) => usedStorage(config, cluster) ?? []);
  return used.length < configs.length ? undefined : used;
}

function usedStorage({ manifest, valid }: JudgedObject<'Config'>, cluster: Cluster): ConfiguredBackend | undefined {
  const { managementState = 'Managed', storage } = valid.spec ?? {};
  const isKnownLater = cluster.later?.get(manifest)?.some(({ path }) => path[0] === 'spec' && path[1] === 'storage');
  const isChanged = ['spec.managementState', 'spec.storage'].some((field) => cluster.isChanged?.(manifest, field));
  return managementState === 'Managed' && isKnownLater !== true && !isChanged
    ? usedBackend(storage, cluster.release)
    : undefined;
}

interface Unused {
  readonly name: string;
  /** How the registry comes to use it, in the imperative. */
  readonly use: string;
}

function unusedStorage(manifest: Manifest, isUnusedClaim: IsUnused, isUnusedBucket: IsUnused): Unused | undefined {
  if (manifest.metadata.namespace !== REGISTRY_NAMESPACE || isLive(manifest)) return undefined;
  if (kindOf(manifest) === 'PersistentVolumeClaim') {
    const { name } = manifest.metadata;
    const use = `set spec.storage of Config/cluster to pvc with claim ${name}`;
    return isUnusedClaim(name) ? { name, use } : undefined;
  }
  if (manifest.kind !== 'ObjectBucketClaim' || apiGroup(manifest.apiVersion) !== 'objectbucket.io') return undefined;
  // A name that the provisioner generates is known only later.
  const name = valueAt(manifest, ['spec', 'bucketName']);
  const use = `set spec.storage of Config/cluster to s3 with bucket ${String(name)} and the endpoint of the object store`;
  return isUnusedBucket(name) ? { name, use } : undefined;
}

type IsUnused = (name: unknown) => name is string;

/** What has almost the name that the Config gives is found by IR344. */
function unusedAmong(used: readonly string[]): IsUnused {
  const names = new Set(used);
  const isAnyFilledIn = used.some(isFilledIn);
  const alike = once(() => misspeltIn(used, (name) => name));
  return (name): name is string => {
    if (typeof name !== 'string' || name === '' || isFilledIn(name) || isAnyFilledIn || names.has(name)) return false;
    const original = withoutHash(name);
    return alike()(name).length === 0 && !(names.has(original) && isHashed(name, original));
  };
}

function isFilledIn(name: string): boolean {
  return isPlaceholder(name) || hasVariable(name);
}

function namesIn(storages: readonly ConfiguredBackend[], field: string, key: string, byDefault: string): string[] {
  return storages
    .filter(({ backend }) => backend.field === field)
    .map(({ stanza }) => stanza[key])
    .map((name) => (typeof name === 'string' && name !== '' ? name : byDefault));
}

/** Whether something names the storage, or what a tool would give its name so that it is one that a Config gives. */
function comesFromOthers(name: string, claims: readonly string[], own: Manifest, cluster: Cluster): boolean {
  if (!hasMakers(cluster)) return false;
  // A volume names the claim that it is for, and does not use it.
  const isNamed = (each: string): boolean =>
    isCreatedByOthers(each, cluster, (other) => other !== own && !isVolume(other));
  return isNamed(name) || affixesOf(name, claims).some(isNamed);
}

/** A prefix or a suffix. */
function affixesOf(name: string, claims: readonly string[]): string[] {
  return claims.flatMap((used) => {
    if (used.endsWith(name)) return [used.slice(0, -name.length)];
    return used.startsWith(name) ? [used.slice(name.length)] : [];
  });
}

/** Whether a StatefulSet of the namespace has such a claim for each of its pods: `<template>-<StatefulSet>-<number>`. */
function isOfStatefulSet(name: string, { manifests, existing = [] }: Cluster): boolean {
  const owned = name.replace(/-\d+$/, '');
  if (owned === name) return false;
  return [...manifests, ...existing].some(
    ({ apiVersion, kind, metadata, spec }) =>
      kind === 'StatefulSet' &&
      apiGroup(apiVersion) === 'apps' &&
      metadata.namespace === REGISTRY_NAMESPACE &&
      itemsOf(fieldOf(spec, 'volumeClaimTemplates')).some(
        (template) => owned === `${String(valueAt(template, ['metadata', 'name']))}-${metadata.name}`,
      ),
  );
}

/** A cluster has one Config, so that more are a mistake, of which other rules speak. */
const MOST_NAMED = 10;

function storagesInWords(storages: readonly ConfiguredBackend[]): string {
  const others = storages.length - MOST_NAMED;
  return [...storages.slice(0, MOST_NAMED).map(inWords), ...(others > 0 ? [`${others} more`] : [])].join(' and ');
}

function inWords({ backend: { field, nameKeys }, stanza }: ConfiguredBackend): string {
  const names = nameKeys.map((key) => stanza[key]).filter((name) => typeof name === 'string' && name !== '');
  return names.length === 0 ? field : `${field} ${names.map((name) => quoted(String(name))).join(', ')}`;
}

function exampleWith(storage: string): string {
  return documents(
    configYaml(`managementState: Managed\nreplicas: 2\nstorage:\n  ${storage}`),
    claimYaml('ReadWriteMany'),
  );
}
