import { manifestKey, objectKey, referenceTo, type Manifest } from '../core/manifest';
import { isSameData } from '../core/data/same-data';
import type { SourceObject } from '../yaml/source-object';
import { attemptOf, type Attempt } from './attempt';
import { differencesOf, type Difference } from './differences';
import { decide } from './decisions/decide';
import type { ConstructName } from './code/construct-name';
import type { ChosenDelivery, AppFacts, Decisions } from './decisions';
import { withoutDefaults } from './decisions/minimal';
import { bare, guardingTool, guardPaths } from './delivery/guards';
import type { Language, Why } from './language';
import { leftAsIs, type Kept } from './left-as-is';
import type { CleanObject, Cleaning } from './objects/clean-object';
import type { Dropped } from './objects/dropped';
import { whyFilledIn } from './objects/filled-in';
import { whyKustomization } from './objects/of-cluster';
import { patched, type Operation } from './patches/operations';
import { refusedBy } from './refused';

/** The steps that a construct's object needs to be the one that is there. */
export interface Patch {
  readonly construct: ConstructName;
  readonly target: string;
  readonly operations: readonly Operation[];
}

export interface AdoptedCluster {
  readonly decisions: Decisions;
  readonly patches: readonly Patch[];
  readonly kept: readonly Kept[];
  readonly dropped: readonly Dropped[];
  readonly differences: readonly Difference[];
  /** Texts of certificates, by path. */
  readonly pems: ReadonlyMap<string, string>;
  /** The source of each object that a construct makes, by the construct. */
  readonly sources: readonly { readonly construct: ConstructName; readonly source: SourceObject }[];
}

export interface Adopting {
  readonly facts: AppFacts;
  readonly now: Date;
  readonly language: Language;
  /** Of the files of the cluster, where each needs one of its own. */
  readonly name: string;
  /** The id of the chart. */
  readonly chart: string;
  /** Texts of certificates that other clusters of the app have, by path. */
  readonly pems: ReadonlyMap<string, string>;
}

interface Wrapping {
  /** The delivery that wraps the objects. @default - the one whose guards they have */
  readonly delivery?: ChosenDelivery;
  /** Why objects that hold others stay as they are. @default - none does */
  readonly reasons?: ReadonlyMap<CleanObject, string>;
}

/** The app, and what its constructs make in the end. */
type AdoptedObjects = AdoptedCluster & { readonly final: readonly Manifest[] };

/** The app that makes objects, none of which is embedded in another one. */
export function adoptObjects(
  sources: readonly SourceObject[],
  { objects, dropped }: Cleaning,
  { facts, now, language, name, chart, pems: known, delivery: wrapping, reasons }: Adopting & Wrapping,
): AdoptedObjects {
  const secrets = sources.map(({ manifest }) => manifest).filter(({ kind }) => kind === 'Secret');
  const isLoose = language.takesDefaults;
  const guarding = guardingTool(
    objects.map(({ manifest }) => manifest),
    isLoose,
  );
  const delivery = wrapping ?? (guarding !== undefined && language.delivers(guarding.tool) ? guarding : undefined);
  const sopsFile = `secrets/${name}.yaml`;
  const rejected = new Map<CleanObject, Why>(objects.flatMap(rejectedAsFilledIn));
  /** What a construct would make. */
  const rendered = new Set<CleanObject>();
  for (;;) {
    const pems = new Map(known);
    const usable = objects.filter((each) => !rejected.has(each));
    const bareObjects = usable.map(({ manifest }) => bare(manifest, guarding?.tool, isLoose));
    const decided = decide({ objects: bareObjects, facts, delivery, secrets, sopsFile, chart, pems });
    const decisions = withoutDefaults(language.completed(decided));
    const attempt = attemptOf(decisions, usable, bareObjects, language.takesDefaults);
    const used = new Set(attempt.pairs.map(({ object }) => object));
    for (const object of used) rendered.add(object);
    // An object that no construct makes is still judged, together with the others.
    const others = objects.filter((each) => !used.has(each) && rejected.get(each)?.finding === undefined);
    const refused = refusedBy(attempt, others, now, language);
    if (refused.size === 0) {
      const adopted = resultOf(attempt, guarding, isLoose);
      const whyLeft = (object: CleanObject): Why =>
        rejected.get(object) ?? { why: reasons?.get(object) ?? whyKept(object, rendered) };
      const left = leftAsIs(
        objects.filter((each) => !used.has(each)),
        whyLeft,
        language,
        delivery,
      );
      const others = dropped
        .filter((each) => !isWrittenAgain(each, attempt))
        .map((each) => (decisions.ksops === undefined ? each : withGenerators(each, sources)));
      return {
        decisions,
        ...adopted,
        kept: left.kept,
        differences: [...adopted.differences, ...left.differences],
        dropped: [...others, ...adopted.dropped, ...left.dropped],
        pems,
        final: attempt.pairs.map((pair) => pair.final),
      };
    }
    for (const [object, why] of refused) rejected.set(object, why);
  }
}

export function whyKept(object: CleanObject, rendered: ReadonlySet<CleanObject> = new Set()): string {
  if (rendered.has(object)) return 'its construct depends on an object that is also kept as YAML';
  return 'not created by any construct';
}

/** The kustomization of the app names the generator, too. */
function withGenerators(each: Dropped, sources: readonly SourceObject[]): Dropped {
  const source = sources.find(
    ({ manifest }) => each.path.length === 0 && isSameData(referenceTo(manifest), each.object),
  );
  if (source?.manifest.kind !== 'Kustomization') return each;
  return { ...each, why: whyKustomization(source.manifest, ['generators']) };
}

function isWrittenAgain({ object, path }: Dropped, { pairs }: Attempt): boolean {
  return pairs.some(
    ({ manifest, writtenAgain }) =>
      manifestKey(manifest) === objectKey(object) && writtenAgain.some((each) => isSameData(each.path, path)),
  );
}

function rejectedAsFilledIn(object: CleanObject): (readonly [CleanObject, Why])[] {
  const why = whyFilledIn(object);
  return why === undefined ? [] : [[object, { why }]];
}

function resultOf(
  { decisions, pairs }: Attempt,
  guarding: ChosenDelivery | undefined,
  isLoose: boolean,
): Pick<AdoptedCluster, 'patches' | 'differences' | 'sources' | 'dropped'> {
  const tool = decisions.delivery?.tool;
  const lost = tool === undefined ? guarding?.tool : undefined;
  return {
    patches: pairs
      .filter(({ operations }) => operations.length > 0)
      .map(({ construct, patched: target, operations }) => ({ construct, target, operations })),
    sources: pairs.map(({ construct, object }) => ({ construct, source: object.source })),
    differences: pairs.flatMap(({ object, writtenAgain, final }) =>
      differencesOf(bare(patched(object.manifest, writtenAgain), lost, isLoose), final, tool?.title),
    ),
    dropped: pairs.flatMap(({ object: { manifest } }) =>
      guardPaths(manifest, lost, isLoose).map((path) => ({
        object: referenceTo(manifest),
        path,
        why: `it protects the object from ${lost?.title ?? ''}, and an inventory has no delivery for ${lost?.title ?? ''}`,
      })),
    ),
  };
}
