import { once } from '../core/caching/once-per';
import { ChangingData } from '../core/data/changing-data';
import type { RuleEdit } from '../core/edit';
import { isLive } from '../core/live-object';
import { manifestKey, type Manifest } from '../core/manifest';
import { acknowledgedIn, type Judgement } from '../rules/engine/engine';

/** Objects after edits, by those before them. */
export type EditedManifests = ReadonlyMap<Manifest, Manifest>;

/**
 * The edits of judgements as they may be made: none that makes an object a second time, and a safe one only if nothing is lost
 * afterwards that is kept before.
 *
 * @param judgeLosses what rules about losses report with these objects in place of those before them
 */
export function usableEdits(
  manifests: readonly Manifest[],
  judgements: readonly Judgement[],
  judgeLosses: (edited: EditedManifests) => readonly Judgement[],
): (judgement: Judgement) => RuleEdit | undefined {
  const twice = once(() => makingDuplicates(manifests, judgements));
  const losing = once(() => losingEdits(judgements, judgeLosses));
  return (judgement) => {
    const { edit } = judgement.violation;
    if (edit === undefined || twice().has(judgement)) return undefined;
    if (edit.safety !== 'safe') return edit;
    return {
      changes: edit.changes,
      // Only what makes or shows safe edits alone asks for it, and all losses are judged for the answer.
      get safety() {
        return losing().has(judgement) ? 'suggested' : edit.safety;
      },
    };
  };
}

/** The edits that give an object the name of another one; what is in a cluster already, an object may well be named after. */
function makingDuplicates(manifests: readonly Manifest[], judgements: readonly Judgement[]): ReadonlySet<Judgement> {
  const renaming = judgements.flatMap((judgement) => {
    const { manifest, edit } = judgement.violation;
    if (edit?.changes.some(({ path }) => IDENTITY.has(String(path[0]))) !== true) return [];
    const key = manifestKey(edited(manifest, [edit]));
    return key === manifestKey(manifest) ? [] : [{ judgement, manifest, key }];
  });
  if (renaming.length === 0) return new Set();
  const owners = new Map<string, Set<Manifest>>();
  const add = (key: string, manifest: Manifest): void => {
    owners.set(key, (owners.get(key) ?? new Set()).add(manifest));
  };
  for (const manifest of manifests) if (!isLive(manifest)) add(manifestKey(manifest), manifest);
  for (const { manifest, key } of renaming) add(key, manifest);
  return new Set(renaming.filter(({ key }) => (owners.get(key)?.size ?? 0) > 1).map(({ judgement }) => judgement));
}

const IDENTITY: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/** The safe edits that alone, or together with the other ones of their object, make something be lost. */
function losingEdits(
  judgements: readonly Judgement[],
  judgeLosses: (edited: EditedManifests) => readonly Judgement[],
): ReadonlySet<Judgement> {
  const safe = judgements.filter(({ violation }) => violation.edit?.safety === 'safe');
  if (safe.length === 0) return new Set();
  const before = once(() => lossesIn(judgeLosses(new Map()), new Map()));
  const losesWith = (some: readonly Judgement[]): ReadonlySet<Manifest> => {
    const all = editedBy(some);
    const after = lossesIn(judgeLosses(all), new Map([...all].map(([old, now]) => [now, old])));
    // Most edits lose nothing, so that what was lost before need not be asked.
    return new Set([...after].filter(([loss]) => !before().has(loss)).map(([, manifest]) => manifest));
  };
  const concerned = losesWith(safe);
  if (concerned.size === 0) return new Set();
  const alone = safe.filter((each) => concerned.has(each.violation.manifest) && losesWith([each]).size > 0);
  const others = safe.filter((each) => !alone.includes(each));
  const together = losesWith(others);
  return new Set([...alone, ...others.filter((each) => together.has(each.violation.manifest))]);
}

/** What is lost that nobody acknowledged, with the object before any edit. */
function lossesIn(
  judgements: readonly Judgement[],
  originals: ReadonlyMap<Manifest, Manifest>,
): ReadonlyMap<string, Manifest> {
  return new Map(
    judgements
      .filter((judgement) => acknowledgedIn(judgement) === undefined)
      .map(({ rule, violation: { manifest } }) => {
        const original = originals.get(manifest) ?? manifest;
        return [`${rule.id} ${manifestKey(original)}`, original] as const;
      }),
  );
}

function editedBy(judgements: readonly Judgement[]): EditedManifests {
  const edits = new Map<Manifest, RuleEdit[]>();
  for (const { violation } of judgements) {
    const { manifest, edit } = violation;
    if (edit === undefined) continue;
    const others = edits.get(manifest);
    if (others === undefined) edits.set(manifest, [edit]);
    else others.push(edit);
  }
  return new Map([...edits].map(([manifest, own]) => [manifest, edited(manifest, own)]));
}

function edited(manifest: Manifest, edits: readonly RuleEdit[]): Manifest {
  const data = new ChangingData(manifest);
  for (const { changes } of edits) for (const change of changes) data.make(change);
  return data.value as Manifest;
}
