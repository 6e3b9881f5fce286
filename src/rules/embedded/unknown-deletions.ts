import { formatFieldPath } from '../../core/field-path';
import { type Manifest, describeManifest } from '../../core/manifest';
import { changedObjects } from '../../operator/changes/base/changed-objects';
import type { Unknown } from '../../operator/unknown/unknown';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import { lossInWords } from '../facts/loss-in-words';
import { nameInWords } from '../facts/name-in-words';
import { enforcedTemplates, type ObjectTemplate } from './policy-templates';
import { enforcedBy } from './reading/compliance';

/** What policies of NEW delete, and those of OLD do not: they bring no object, and a disabled one deletes nothing. */
export function unknownDeletions(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  return changedObjects(old, now)
    .filter(({ isRemoved }) => !isRemoved)
    .flatMap(({ manifest, before }) => {
      const known = new Set(
        deletingTemplates(before === undefined ? [] : [before]).map(({ object }) => nameInWords(object)),
      );
      return deletingTemplates([manifest])
        .filter(({ object }) => !known.has(nameInWords(object)))
        .map(({ object, setting }) => ({
          object: describeManifest(manifest),
          field: formatFieldPath(setting(COMPLIANCE).path),
          why: `mustnothave deletes ${nameInWords(object)} if the clusters have it: ${lossInWords(object)}`,
        }));
    });
}

const COMPLIANCE = 'complianceType';

function deletingTemplates(policies: readonly Manifest[]): ObjectTemplate[] {
  return enforcedTemplates({ manifests: policies }).filter(
    ({ object, setting }) =>
      lossOnDeletion(object) !== undefined && enforcedBy(setting(COMPLIANCE).value) === undefined,
  );
}
