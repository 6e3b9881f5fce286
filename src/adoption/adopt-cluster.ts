import type { Finding, ManifestReference } from '../core/finding';
import type { FieldPath } from '../core/field-path';
import { referenceTo, type Manifest } from '../core/manifest';
import { same } from '../operator/go/same';
import type { StorageRequest } from '../storage/request';
import type { SourceObject } from '../yaml/source-object';
import { decide } from './decisions/decide';
import type { ChosenDelivery, AppFacts, ConstructName, Decisions } from './decisions';
import { errorsByObject, keyOf } from './decisions/judged';
import { withoutDefaults } from './decisions/minimal';
import { render, storageRequest, type RenderedObject } from './decisions/render';
import { bare, guardingTool } from './delivery/guards';
import { cleanObjects, type CleanObject } from './objects/clean-object';
import type { Dropped } from './objects/dropped';
import { patched, residueOf, type Operation } from './patches/operations';

/** An object that stays as it is, because no construct makes it. */
export interface Kept {
  readonly object: CleanObject;
  readonly why: string;
  /** The error that stops the constructs. @default - none */
  readonly finding?: Finding;
  /** Whether a chart of the library would refuse the object, or write guards into it. */
  readonly isApart: boolean;
}

type Why = Pick<Kept, 'why' | 'finding'>;

/** The steps that a construct's object needs to be the one that is there. */
export interface Patch {
  readonly construct: ConstructName;
  readonly target: string;
  readonly operations: readonly Operation[];
}

/** Something that the app writes otherwise than it is. */
interface Difference {
  readonly object: ManifestReference;
  readonly path: FieldPath;
  readonly there: unknown;
  readonly rendered: unknown;
  readonly why: string;
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

/** The app that makes the objects of one cluster. */
export function adoptCluster(sources: readonly SourceObject[], facts: AppFacts, now: Date): AdoptedCluster {
  const { objects, dropped } = cleanObjects(sources, facts.release);
  const secrets = sources.map(({ manifest }) => manifest).filter(({ kind }) => kind === 'Secret');
  const delivery = guardingTool(objects.map(({ manifest }) => manifest));
  const rejected = new Map<CleanObject, Why>();
  for (;;) {
    const pems = new Map<string, string>();
    const usable = objects.filter((each) => !rejected.has(each));
    const bareObjects = usable.map(({ manifest }) => bare(manifest, delivery?.tool));
    const decisions = withoutDefaults(decide({ objects: bareObjects, facts, delivery, secrets, pems }));
    const attempt = attemptOf(decisions, usable, bareObjects);
    const used = new Set(attempt.pairs.map(({ object }) => object));
    // An object that no construct makes is still judged, together with the others.
    const others = objects.filter((each) => !used.has(each) && rejected.get(each)?.finding === undefined);
    const refused = refusedBy(attempt, others, now);
    if (refused.size === 0) {
      const kept = objects
        .filter((each) => !used.has(each))
        .map((object) => {
          const why = rejected.get(object) ?? { why: 'no construct makes it' };
          return { object, ...why, isApart: why.finding !== undefined || isGuarded(object.manifest, delivery) };
        });
      return { decisions, ...resultOf(attempt), kept, dropped, pems };
    }
    for (const [object, why] of refused) rejected.set(object, why);
  }
}

interface Pair extends RenderedObject {
  readonly object: CleanObject;
  readonly operations: readonly Operation[];
  /** The object as the app writes it. */
  readonly final: Manifest;
}

interface Attempt {
  readonly decisions: Decisions;
  readonly pairs: readonly Pair[];
  /** What constructs would write beside what is there. */
  readonly surplus: readonly RenderedObject[];
}

function attemptOf(decisions: Decisions, usable: readonly CleanObject[], bareObjects: readonly Manifest[]): Attempt {
  const rendered = render(decisions);
  const mark = (manifest: Manifest): Manifest => decisions.delivery?.tool.mark(manifest) ?? manifest;
  const taken = new Set<CleanObject>();
  const pairs = rendered.flatMap((each): Pair[] => {
    const index = usable.findIndex((other) => !taken.has(other) && keyOf(other.manifest) === keyOf(each.manifest));
    const object = usable[index];
    if (object === undefined) return [];
    taken.add(object);
    const { operations } = residueOf(each.manifest, bareObjects[index]);
    return [{ ...each, object, operations, final: mark(patched(each.manifest, operations)) }];
  });
  return {
    decisions,
    pairs,
    surplus: rendered.filter((each) => !pairs.some(({ manifest }) => manifest === each.manifest)),
  };
}

/** Objects that the constructs or `synth` would refuse, with the reason. */
function refusedBy(attempt: Attempt, others: readonly CleanObject[], now: Date): ReadonlyMap<CleanObject, Why> {
  const { decisions, pairs, surplus } = attempt;
  const request = storageRequest(decisions);
  const unpatched = pairs.map(({ manifest }) => manifest);
  const final = [...pairs.map((pair) => pair.final), ...others.map(({ manifest }) => manifest)];
  const errors = [
    errorsByObject(unpatched, decisions, request, now, { scope: 'object' }),
    errorsByObject(final, decisions, request, now),
  ];
  const found = [...pairs.map((pair) => pair.object), ...others].flatMap((object): (readonly [CleanObject, Why])[] => {
    const finding = errors.map((each) => each.get(keyOf(object.manifest))).find((each) => each !== undefined);
    if (finding === undefined) return [];
    return [[object, { why: `${finding.id}: found ${finding.found}, expected ${finding.expected}`, finding }]];
  });
  if (found.length > 0) return new Map(found);
  const beside = surplus.flatMap(({ construct, manifest }) =>
    pairs
      .filter((pair) => pair.construct === construct)
      .map(
        ({ object }) =>
          [object, { why: `its construct would also write ${manifest.kind} ${manifest.metadata.name}` }] as const,
      ),
  );
  return new Map([...beside, ...withoutStorage(attempt, request)]);
}

/** A Config that ImageRegistry cannot make, for which there is no rule. */
function withoutStorage({ decisions, pairs }: Attempt, request: StorageRequest | undefined): [CleanObject, Why][] {
  const config = pairs.find(({ manifest }) => manifest.kind === 'Config');
  if (config === undefined) return [];
  const [error] = request?.errors ?? [];
  if (error !== undefined)
    return [[config.object, { why: `${error.id}: found ${error.found}, expected ${error.expected}` }]];
  const isRemoved = decisions.registry?.['managementState']?.data === 'Removed';
  return request === undefined && !isRemoved
    ? [[config.object, { why: 'it names no storage, which ImageRegistry needs here' }]]
    : [];
}

function isGuarded(manifest: Manifest, delivery: ChosenDelivery | undefined): boolean {
  return delivery !== undefined && !same(delivery.tool.mark(manifest), manifest);
}

function resultOf({ decisions, pairs }: Attempt): Pick<AdoptedCluster, 'patches' | 'differences' | 'sources'> {
  const tool = decisions.delivery?.tool;
  return {
    patches: pairs
      .filter(({ operations }) => operations.length > 0)
      .map(({ construct, patched: target, operations }) => ({ construct, target, operations })),
    sources: pairs.map(({ construct, object }) => ({ construct, source: object.source })),
    differences: pairs.flatMap(({ object, final }) => differencesOf(object.manifest, final, tool?.title)),
  };
}

function differencesOf(there: Manifest, rendered: Manifest, title: string | undefined): Difference[] {
  if (same(there, rendered)) return [];
  const object = referenceTo(there);
  const { operations, spellings } = residueOf(rendered, there);
  return [
    ...spellings.map((each) => ({ object, ...each, why: 'the same, as the library spells it' })),
    ...operations.map(({ path, value }) => ({
      object,
      path,
      there: value,
      rendered: undefined,
      why: path[0] === 'metadata' && title !== undefined ? `what keeps ${title} from doing harm` : 'not explained',
    })),
  ];
}
