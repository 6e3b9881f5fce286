import { isSameData } from '../../../core/data/same-data';
import { isLive } from '../../../core/live-object';
import { manifestKey, type Manifest } from '../../../core/manifest';
import type { Release } from '../../../core/release';
import { kindOf } from '../../../schema/kinds/kinds';
import { isDataOfRegistry, refusedObjects, withoutRefusedData } from '../../unknown/refused';
import type { Unknown } from '../../unknown/unknown';
import { rejectedEdit, type RejectedEdit } from './rejected-edit';

interface Written {
  /** Objects of NEW that a tool deletes and creates again where it cannot edit them. */
  readonly recreated?: readonly Manifest[];
  /** Of the objects that are copies, by their keys: those are what the API server rejects. */
  readonly originals?: Readonly<Record<string, Manifest>>;
}

interface Accepted {
  readonly old: readonly Manifest[];
  readonly now: readonly Manifest[];
  readonly unknown: readonly Unknown[];
  readonly rejected: readonly RejectedEdit[];
}

/** Both sides with `old` in place of an edit that the API server rejects: nothing of it reaches the Operator. */
export function withoutRefused(
  old: readonly Manifest[],
  now: readonly Manifest[],
  release: Release,
  { recreated = [], originals = {} }: Written = {},
): Accepted {
  const accepted = withoutRefusedData(old, release);
  const known = new Map(accepted.map((manifest) => [manifestKey(manifest), manifest]));
  const written = new Map(old.map((manifest) => [manifestKey(manifest), manifest]));
  const isRecreated = new Set(recreated.map((manifest) => manifestKey(manifest)));
  const unknown: Unknown[] = [];
  const rejected: RejectedEdit[] = [];
  const manifests = now.flatMap((manifest) => {
    const before = known.get(manifestKey(manifest));
    if (isDataOfRegistry(manifest)) {
      const edit =
        before && !isRecreated.has(manifestKey(manifest)) ? rejectedEdit(before, manifest, release) : undefined;
      if (edit !== undefined) rejected.push(ofOriginal(edit, originals[manifestKey(manifest)]));
      const refused = edit === undefined ? refusedObjects([manifest], release) : [];
      if (edit === undefined && refused.length === 0) return [manifest];
      // What both sides have changes nothing.
      if (!isSameData(written.get(manifestKey(manifest)), manifest)) unknown.push(...refused);
      return before === undefined ? [] : [before];
    }
    // What of Image/cluster is wrong, the Machine Config Operator rejects as well.
    if (before === undefined || kindOf(manifest) === 'Image' || isSameData(before['spec'], manifest['spec']))
      return [manifest];
    const refused = refusedObjects([manifest], release);
    const neverApplied = refusedObjects([before], release);
    if (refused.length === 0 && !isLive(before)) unknown.push(...neverApplied.map(ofOld));
    if (refused.length === 0 || neverApplied.length > 0) return [manifest];
    unknown.push(...refused);
    return [before];
  });
  const isSame = manifests.length === now.length && manifests.every((each, index) => each === now[index]);
  return { old: accepted, now: isSame ? now : manifests, unknown, rejected };
}

/** What the cluster has instead is older, and not in the input. */
function ofOld(refused: Unknown): Unknown {
  return { ...refused, why: `in OLD, ${refused.why}; so the cluster does not have what OLD says` };
}

function ofOriginal(edit: RejectedEdit, original: Manifest | undefined): RejectedEdit {
  return original === undefined ? edit : { ...edit, manifest: original, isCopied: true };
}
