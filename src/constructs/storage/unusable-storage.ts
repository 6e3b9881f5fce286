import type { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { formatFieldPath, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { structOf } from '../../core/props/struct-props';
import { operatorSource } from '../../core/source';
import { dropUndefined } from '../../render/drop-undefined';
import { configManifest } from '../../render/registry';
import { storageRequest } from '../../storage/factories';
import { planStorage } from '../../storage/plan';
import type { PropNames, StorageRequest } from '../../storage/request';
import type { ConstructFacts } from '../base/cluster-options';
import { emptyTextError } from '../base/prop-errors';
import { acknowledgeProp, ruleErrors } from '../base/rule-errors';
import { throwIfAny, throwIfMisshapen, throwIfNoFactory } from '../base/throw-errors';

/** What a factory makes of its props. Throws if they do not match their struct. */
export function requestBy(construct: Construct, factory: string, props: object): StorageRequest {
  throwIfMisshapen(construct, 'RegistryStorage', props, structOf('RegistryStorage', factory));
  return storageRequest(factory, props);
}

/** What a factory asks for. */
export function requestOf<Storage extends Construct>(
  storage: Storage,
  ask: (storage: Storage) => StorageRequest,
): StorageRequest {
  throwIfNoFactory(
    `RegistryStorage ${storage.node.path}`,
    typeof ask === 'function',
    'RegistryStorage.s3(scope, id, props)',
  );
  return ask(storage);
}

/** Throws if the props of a storage contradict each other or the rules for single objects. */
export function throwIfUnusable(construct: Construct, request: StorageRequest, facts: ConstructFacts): void {
  const propOf = (path: FieldPath, manifest: Manifest): FieldPath | undefined => {
    if (path[0] === 'metadata' && path[1] === 'annotations') return acknowledgeProp(path);
    return manifest.kind === 'Config' ? propOfStanza(path, request) : propOfCompanion(path, manifest, request);
  };
  throwIfAny(construct, 'RegistryStorage', [
    ...(request.errors ?? []),
    ...emptyTexts(request),
    ...ruleErrors(() => manifestsOf(request), facts, propOf, request.existing),
  ]);
}

/** The known part of the Config, and the objects that belong to the storage. */
function manifestsOf(request: StorageRequest): Manifest[] {
  const config = configManifest({
    managementState: 'Managed',
    storage: planStorage(request),
    singleReplica: true,
    acknowledge: {},
    spec: {},
  });
  return [config, ...(request.companions ?? []).map(({ manifest }) => dropUndefined(manifest))];
}

/** The Operator treats an empty name as no name: it would create its own storage and manage it. */
function emptyTexts({
  stanza,
  backend,
  propNames = backend.propNames,
  errors = [],
}: StorageRequest): CompleteDiagnostic[] {
  const known = new Set(errors.map(({ path }) => formatFieldPath(path)));
  return Object.entries(stanza)
    .filter(([key, value]) => value === '' && !known.has(formatFieldPath(propNamed([key], propNames))))
    .map(([key]) =>
      emptyTextError(propNamed([key], propNames), 'IR108', operatorSource('pkg/storage/storage.go', 'NewDriver')),
    );
}

function propOfStanza(
  path: FieldPath,
  { backend, propNames = backend.propNames }: StorageRequest,
): FieldPath | undefined {
  if (path[0] !== 'spec' || path[1] !== 'storage') return undefined;
  return path[2] === 'managementState' ? [path[2]] : propNamed(path.slice(3), propNames);
}

function propOfCompanion(path: FieldPath, manifest: Manifest, request: StorageRequest): FieldPath | undefined {
  const companion = request.companions?.find((each) => each.manifest.kind === manifest.kind);
  return companion === undefined ? undefined : propNamed(path, companion.propNames);
}

/** The prop of the longest listed path; the path itself if none is listed. */
function propNamed(path: FieldPath, propNames: PropNames): FieldPath {
  for (let length = path.length; length > 0; length -= 1) {
    const prop = propNames[formatFieldPath(path.slice(0, length))];
    if (prop !== undefined) return prop.split('.');
  }
  return path;
}
