import { fieldOf, itemsOf } from '../../core/record';
import type { FieldPath } from '../../core/field-path';
import { suggested, set, type FieldChange } from '../../core/edit';
import { apiGroup } from '../../core/manifest';
import { IMAGE_REGISTRY_API_VERSION, SINGLETON_NAME } from '../../core/names';
import { Severity } from '../../core/finding';
import { configUpdate, isOrphaned, works, workYaml } from '../embedded/reading/manifest-works';
import type { Rule } from '../engine/rule';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import { nameInWords } from '../facts/name-in-words';

export const ir508: Rule = {
  id: 'IR508',
  severity: Severity.ERROR,
  title: 'ManifestWork deletes the Config or a claim, or overwrites the Config',
  why: 'By default, deleting a ManifestWork deletes its objects, and removing an object from the work deletes this object. If the Config is deleted, the registry and its Managed storage are deleted. If a claim is deleted, its volume or bucket is deleted. By default, an update replaces the object: the Config loses httpSecret and the name of the bucket.',
  source:
    'open-cluster-management-io/api work/v1/types.go DeleteOption, UpdateStrategy; open-cluster-management-io/ocm pkg/work/spoke/apply/read_only_apply.go',
  scope: 'cluster',
  acknowledgeable: true,
  degradesNothing: true,
  examples: {
    line: 6,
    failing: workYaml(),
    passing: workYaml('{type: ServerSideApply, serverSideApply: {force: true}}'),
  },
  *check(cluster) {
    for (const { manifest, path, work, objects } of works(cluster)) {
      const { type } = configUpdate(work);
      // The work does not own a ReadOnly object, so it neither deletes nor updates it.
      const owned = objects.filter(
        (object) =>
          lossOnDeletion(object) !== undefined && !(type === 'ReadOnly' && lossOnDeletion(object) === 'registry'),
      );
      for (const object of owned.filter((each) => !isOrphaned(work, each))) {
        yield {
          manifest,
          path: [...path, 'deleteOption'],
          found: `deletion of ${nameInWords(object)} together with the ManifestWork`,
          expected: 'propagationPolicy Orphan, or SelectivelyOrphan with a rule for this object',
          fix: 'set deleteOption.propagationPolicy to Orphan; updateStrategy ReadOnly does not replace it, because an owner reference from an earlier apply stays on the object',
          edit: isSelective(work)
            ? undefined
            : suggested(set([...path, 'deleteOption', 'propagationPolicy'], 'Orphan')),
        };
      }
      if (
        owned.some((object) => lossOnDeletion(object) === 'registry') &&
        !['ServerSideApply', 'CreateOnly'].includes(type)
      ) {
        yield {
          manifest,
          path: [...path, 'manifestConfigs'],
          found: `${type === 'Update' ? 'Update, the default updateStrategy,' : `updateStrategy ${type}`} for Config/cluster`,
          expected: 'ServerSideApply, or CreateOnly',
          edit: suggested(serverSide(path, work)),
          fix: 'add a manifestConfig for the Config, with updateStrategy.type ServerSideApply and serverSideApply.force true',
        };
      }
    }
  },
};

function isSelective(work: unknown): boolean {
  return fieldOf(fieldOf(work, 'deleteOption'), 'propagationPolicy') === 'SelectivelyOrphan';
}

/** Of a manifestConfig that has an update strategy, and of a new one where there is none. */
function serverSide(path: FieldPath, work: unknown): FieldChange {
  const updateStrategy = { type: 'ServerSideApply', serverSideApply: { force: true } };
  const [, index] = configUpdate(work).path;
  if (typeof index === 'number' && index >= 0)
    return set([...path, 'manifestConfigs', index, 'updateStrategy'], updateStrategy);
  const configs = itemsOf(fieldOf(work, 'manifestConfigs'));
  const resourceIdentifier = { group: apiGroup(IMAGE_REGISTRY_API_VERSION), resource: 'configs', name: SINGLETON_NAME };
  const added = { resourceIdentifier, updateStrategy };
  return configs.length === 0
    ? set([...path, 'manifestConfigs'], [added])
    : set([...path, 'manifestConfigs', configs.length], added);
}
