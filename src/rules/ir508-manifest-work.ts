import { valueAt, type FieldPath } from '../core/field-path';
import { Severity } from '../core/finding';
import { apiGroup, type Manifest } from '../core/manifest';
import { IMAGE_REGISTRY_API_VERSION, SINGLETON_NAME } from '../core/names';
import { fieldOf } from '../schema/fields';
import { kindOf } from '../schema/kinds';
import type { Rule } from './rule';

const GROUP = apiGroup(IMAGE_REGISTRY_API_VERSION);

export const ir508: Rule = {
  id: 'IR508',
  severity: Severity.ERROR,
  title: 'A ManifestWork that takes the Config with it',
  why: 'By default a work deletes its objects when it is deleted itself, or when they are taken out of it, and updates them by replacing what others wrote. For the Config the one removes the registry with its Managed storage, the other drops httpSecret and the name of the bucket.',
  source: 'open-cluster-management-io/api work/v1/types.go DeleteOption, UpdateStrategy',
  scope: 'cluster',
  acknowledgeable: true,
  examples: {
    line: 6,
    failing: exampleWith(''),
    passing: exampleWith(
      `  deleteOption:\n    propagationPolicy: Orphan\n  manifestConfigs:\n  - resourceIdentifier: {group: ${GROUP}, resource: configs, name: cluster}\n    updateStrategy: {type: ServerSideApply}\n`,
    ),
  },
  *check(cluster) {
    for (const manifest of cluster.manifests) {
      const path = workPath(manifest);
      const work = path === undefined ? undefined : valueAt(manifest, path);
      if (path === undefined || !carriesConfig(work)) continue;
      const strategy = updateStrategyOf(work);
      // What is read only is not the work's, and stays.
      if (strategy === 'ReadOnly') continue;
      if (!orphans(work)) {
        yield {
          manifest,
          path: [...path, 'deleteOption'],
          found: 'deletion of Config/cluster with the work',
          expected: 'propagationPolicy Orphan, or SelectivelyOrphan with a rule for it',
          fix: 'set deleteOption.propagationPolicy to Orphan',
        };
      }
      if (!['ServerSideApply', 'CreateOnly'].includes(strategy)) {
        yield {
          manifest,
          path: [...path, 'manifestConfigs'],
          found: `updateStrategy ${strategy} for Config/cluster`,
          expected: 'ServerSideApply, or CreateOnly',
          fix: 'add a manifestConfig for it with updateStrategy.type ServerSideApply',
        };
      }
    }
  },
};

function workPath({ apiVersion, kind }: Manifest): FieldPath | undefined {
  if (apiGroup(apiVersion) !== 'work.open-cluster-management.io') return undefined;
  if (kind === 'ManifestWork') return ['spec'];
  return kind === 'ManifestWorkReplicaSet' ? ['spec', 'manifestWorkTemplate'] : undefined;
}

function carriesConfig(work: unknown): boolean {
  return listAt(work, ['workload', 'manifests']).some((object) => kindOf(object) === 'Config');
}

function orphans(work: unknown): boolean {
  const policy = valueAt(work, ['deleteOption', 'propagationPolicy']);
  const rules = listAt(work, ['deleteOption', 'selectivelyOrphans', 'orphaningRules']);
  return policy === 'Orphan' || (policy === 'SelectivelyOrphan' && rules.some(isConfig));
}

/** The name of the strategy, as text that may be shown. */
function updateStrategyOf(work: unknown): string {
  const configs = listAt(work, ['manifestConfigs']);
  const config = configs.find((each) => isConfig(fieldOf(each, 'resourceIdentifier')));
  const type = valueAt(config, ['updateStrategy', 'type']);
  return ['ServerSideApply', 'CreateOnly', 'ReadOnly'].find((each) => each === type) ?? 'Update';
}

function isConfig(identifier: unknown): boolean {
  const [group, resource, name] = ['group', 'resource', 'name'].map((field) => fieldOf(identifier, field));
  return group === GROUP && resource === 'configs' && [SINGLETON_NAME, '*'].includes(String(name));
}

function listAt(root: unknown, path: FieldPath): readonly unknown[] {
  const list = valueAt(root, path);
  return Array.isArray(list) ? list : [];
}

function exampleWith(options: string): string {
  return `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata:
  name: image-registry
  namespace: cluster1
spec:
${options}  workload:
    manifests:
    - apiVersion: ${IMAGE_REGISTRY_API_VERSION}
      kind: Config
      metadata:
        name: ${SINGLETON_NAME}
      spec:
        replicas: 2
`;
}
