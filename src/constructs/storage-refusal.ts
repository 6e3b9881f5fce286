import type { Construct } from 'constructs';
import { formatFieldPath, type FieldPath } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import { compact } from '../model/compact';
import { configManifest } from '../model/registry';
import { planStorage } from '../storage/plan';
import type { PropNames, StorageRequest } from '../storage/request';
import type { ClusterFacts } from './cluster-options';
import { acknowledgeProp, problemsIn, refuse } from './refusal';

/** Throws where the props of a storage contradict each other or the rules for single objects. */
export function refuseStorage(construct: Construct, request: StorageRequest, facts: ClusterFacts): void {
  const config = configManifest({
    managementState: 'Managed',
    storage: planStorage(request),
    singleReplica: true,
    acknowledge: {},
    spec: {},
  });
  const companions = (request.companions ?? []).map(({ manifest }) => compact(manifest));
  const propOf = (path: FieldPath, manifest: Manifest): string | undefined => {
    if (path[0] === 'metadata' && path[1] === 'annotations') return acknowledgeProp(path);
    return manifest === config ? propOfStanza(path, request) : propOfCompanion(path, manifest, request);
  };
  refuse(construct, 'RegistryStorage', [
    ...(request.contradictions ?? []).map((contradiction) => ({ id: 'IR112', ...contradiction })),
    ...problemsIn([config, ...companions], facts, propOf, request.existing),
  ]);
}

function propOfStanza(path: FieldPath, { backend, propNames = backend.propNames }: StorageRequest): string | undefined {
  if (path[0] !== 'spec' || path[1] !== 'storage') return undefined;
  return path[2] === 'managementState' ? path[2] : nameOf(path.slice(3), propNames);
}

function propOfCompanion(path: FieldPath, manifest: Manifest, request: StorageRequest): string | undefined {
  const companion = request.companions?.find((each) => each.manifest.kind === manifest.kind);
  return companion === undefined ? undefined : nameOf(path, companion.propNames);
}

/** The prop of the longest path that is listed; the path itself where none is. */
function nameOf(path: FieldPath, propNames: PropNames): string {
  for (let length = path.length; length > 0; length -= 1) {
    const prop = propNames[formatFieldPath(path.slice(0, length))];
    if (prop !== undefined) return prop;
  }
  return formatFieldPath(path);
}
