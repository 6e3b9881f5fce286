import { IMAGE_REGISTRY_API_VERSION, SINGLETON_NAME } from '../../core/names';
import { Severity } from '../../core/finding';
import { configUpdate, configWorks, isOrphaned, workYaml } from '../embedded/reading/manifest-works';
import type { Rule } from '../engine/rule';

const CONFIG = { apiVersion: IMAGE_REGISTRY_API_VERSION, kind: 'Config', metadata: { name: SINGLETON_NAME } };

export const ir508: Rule = {
  id: 'IR508',
  severity: Severity.ERROR,
  title: 'ManifestWork deletes or overwrites the Config',
  why: 'By default a ManifestWork deletes its objects when it is deleted, or when they are removed from it, and its updates overwrite what others wrote. Deleting the Config removes the registry with its Managed storage. Overwriting it drops httpSecret and the name of the bucket.',
  source:
    'open-cluster-management-io/api work/v1/types.go DeleteOption, UpdateStrategy; open-cluster-management-io/ocm pkg/work/spoke/apply/read_only_apply.go',
  scope: 'cluster',
  acknowledgeable: true,
  examples: {
    line: 6,
    failing: workYaml(),
    passing: workYaml('{type: ServerSideApply, serverSideApply: {force: true}}'),
  },
  *check(cluster) {
    for (const { manifest, path, work } of configWorks(cluster)) {
      const { type } = configUpdate(work);
      // The work does not own a ReadOnly object, so it does not delete it.
      if (type === 'ReadOnly') continue;
      if (!isOrphaned(work, CONFIG)) {
        yield {
          manifest,
          path: [...path, 'deleteOption'],
          found: 'deletion of Config/cluster together with the ManifestWork',
          expected: 'propagationPolicy Orphan, or SelectivelyOrphan with a rule for it',
          fix: 'set deleteOption.propagationPolicy to Orphan; with ReadOnly alone, an owner reference from an earlier apply stays on the Config',
        };
      }
      if (!['ServerSideApply', 'CreateOnly'].includes(type)) {
        yield {
          manifest,
          path: [...path, 'manifestConfigs'],
          found: `updateStrategy ${type} for Config/cluster`,
          expected: 'ServerSideApply, or CreateOnly',
          fix: 'add a manifestConfig for it with updateStrategy.type ServerSideApply and serverSideApply.force true',
        };
      }
    }
  },
};
