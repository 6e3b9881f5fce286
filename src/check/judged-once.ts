import { isSameData } from '../core/data/same-data';
import type { Manifest } from '../core/manifest';
import type { EmbeddedSource } from '../rules/embedded/embedded-clusters';
import type { Judgement } from '../rules/engine/engine';
import type { SharedWith } from '../rules/facts/storage-users';

interface Judged {
  readonly manifests: readonly Manifest[];
  readonly judgements: readonly Judgement[];
  /** What was asked of other clusters that use a storage, and the answers. */
  readonly asked: readonly Question[];
}

interface Question {
  readonly storage: Parameters<SharedWith>[0];
  readonly answer: string;
}

/**
 * Judges clusters that get the same objects once: a file may bring them to thousands. What is reported of the first one is
 * reported of the objects of the others, if they share their storage with the same clusters.
 */
export class JudgedOnce {
  private readonly judged = new Map<string, Judged>();

  /** @param judge reports on these objects, which are those of `objects`, if `sharedWith` says who uses a storage */
  public judgements(
    objects: readonly EmbeddedSource[],
    manifests: readonly Manifest[],
    sharedWith: SharedWith | undefined,
    judge: (sharedWith: SharedWith | undefined) => readonly Judgement[],
  ): readonly Judgement[] {
    const key = keyOf(objects);
    if (key === undefined) return judge(sharedWith);
    const known = this.judged.get(key);
    if (known !== undefined && isSameData(known.manifests, manifests) && hasAnswers(known, sharedWith))
      return judgementsOn(manifests, known);
    const asked: Question[] = [];
    const asking: SharedWith = (storage) => {
      const others = sharedWith?.(storage) ?? [];
      asked.push({ storage, answer: answerOf(others) });
      return others;
    };
    const judgements = judge(sharedWith && asking);
    this.judged.set(key, { manifests, judgements, asked });
    return judgements;
  }
}

/** All that is judged of the objects; undefined where that is more than what they hold, or no JSON. */
function keyOf(objects: readonly EmbeddedSource[]): string | undefined {
  if (objects.some(({ specOf, later = [] }) => specOf !== undefined || later.length > 0)) return undefined;
  const facts = objects.map(({ manifest, partial, isPatch, applied, serverSide }) => {
    return { manifest, partial, isPatch, applied, serverSide };
  });
  try {
    return JSON.stringify(facts);
  } catch {
    return undefined;
  }
}

function hasAnswers({ asked }: Judged, sharedWith: SharedWith | undefined): boolean {
  return asked.every(({ storage, answer }) => answerOf(sharedWith?.(storage) ?? []) === answer);
}

function answerOf(others: readonly string[]): string {
  return JSON.stringify(others);
}

/** The same judgements on other objects. */
function judgementsOn(objects: readonly Manifest[], { manifests, judgements }: Judged): Judgement[] {
  const others = new Map(manifests.map((manifest, index) => [manifest, objects[index] ?? manifest]));
  return judgements.map(({ rule, violation }) => {
    const { manifest, related } = violation;
    const [own, other] = [others.get(manifest) ?? manifest, related && (others.get(related) ?? related)];
    return { rule, violation: { ...violation, manifest: own, ...(other === undefined ? {} : { related: other }) } };
  });
}
