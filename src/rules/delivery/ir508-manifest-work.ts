import { fieldOf, itemsOf } from '../../core/record';
import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { suggested, set, type FieldChange } from '../../core/edit';
import { SINGLETON_NAME, IMAGE_REGISTRY_GROUP } from '../../core/names';
import { Severity } from '../../core/finding';
import { configUpdate, isOrphaned, works, workYaml } from '../embedded/reading/manifest-works';
import type { Rule } from '../engine/rule';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import { lossInWords } from '../facts/loss-in-words';
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
          fix: `${keepFix(path, work, object)}; ${lossInWords(object)}`,
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
          expected:
            'ServerSideApply, or CreateOnly: Update removes what the Operator wrote, such as httpSecret and the name of its bucket',
          edit: suggested(serverSide(path, work)),
          fix: strategyFix(path, work),
        };
      }
    }
  },
};

function isSelective(work: unknown): boolean {
  return fieldOf(fieldOf(work, 'deleteOption'), 'propagationPolicy') === 'SelectivelyOrphan';
}

/** ReadOnly is no way: an owner reference from an earlier apply stays on the object. */
function keepFix(path: FieldPath, work: unknown, object: unknown): string {
  const of = (...more: FieldPath): string => formatFieldPath([...path, 'deleteOption', ...more]);
  return isSelective(work)
    ? `add a rule for ${nameInWords(object)} to ${of('selectivelyOrphans', 'orphaningRules')}, with group, resource, namespace and name`
    : `set ${of('propagationPolicy')} to Orphan`;
}

function strategyFix(path: FieldPath, work: unknown): string {
  const strategy = '{type: ServerSideApply, serverSideApply: {force: true}}';
  const [, index = -1] = configUpdate(work).path;
  if (index !== -1)
    return `set ${formatFieldPath([...path, 'manifestConfigs', index, 'updateStrategy'])} to ${strategy}`;
  const identifier = `{group: ${IMAGE_REGISTRY_GROUP}, resource: configs, name: ${SINGLETON_NAME}}`;
  return `add to ${formatFieldPath([...path, 'manifestConfigs'])}: {resourceIdentifier: ${identifier}, updateStrategy: ${strategy}}`;
}

/** Of a manifestConfig that has an update strategy, and of a new one where there is none. */
function serverSide(path: FieldPath, work: unknown): FieldChange {
  const updateStrategy = { type: 'ServerSideApply', serverSideApply: { force: true } };
  const [, index] = configUpdate(work).path;
  if (typeof index === 'number' && index >= 0)
    return set([...path, 'manifestConfigs', index, 'updateStrategy'], updateStrategy);
  const configs = itemsOf(fieldOf(work, 'manifestConfigs'));
  const resourceIdentifier = { group: IMAGE_REGISTRY_GROUP, resource: 'configs', name: SINGLETON_NAME };
  const added = { resourceIdentifier, updateStrategy };
  return configs.length === 0
    ? set([...path, 'manifestConfigs'], [added])
    : set([...path, 'manifestConfigs', configs.length], added);
}
