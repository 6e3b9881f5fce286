import { valueAt } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import { isRecord } from '../core/record';
import type { InputCluster } from '../inputs/clusters';
import { possiblePlatforms, shownPlatform } from '../operator/cluster/platform-of';
import type { LocatedFinding } from './check-report';
import { inFileOrder } from './in-file-order';
import { JudgedOnce } from './judged-once';
import { JudgedFinding, type JudgedSource } from './judged-finding';
import { RULES } from '../rules';
import { embeddedSources, type EmbeddedSource } from '../rules/embedded/embedded-clusters';
import type { ApplyMethod } from '../rules/engine/apply-method';
import type { Circumstances } from '../rules/engine/cluster';
import { holdsForPart } from '../rules/engine/holds-for-part';
import { judge, type Asked, type Judgement } from '../rules/engine/engine';
import { judgeOnPlatforms } from '../rules/engine/judge-on-platforms';
import type { SharedWith, StorageUsers } from '../rules/facts/storage-users';
import type { JudgingRule } from '../rules/engine/rule';
import { usableEdits, type EditedManifests } from './usable-edits';

/** The findings of one cluster, and of the clusters that its objects embed manifests for, in file order. */
export function locatedFindings(
  cluster: FoundCluster,
  circumstances: CheckedTogether,
  rules: readonly JudgingRule[] = RULES,
): LocatedFinding[] {
  return inFileOrder([...findingsByCluster(cluster, circumstances, rules).values()].flat());
}

/**
 * The same for each of these clusters, in no order: the one of the files by its path, the others by what the files say they are
 * for. A cluster whose platform nobody names has the one that its own Infrastructure shows.
 */
export function findingsByCluster(
  { objects, path = '' }: FoundCluster,
  { users, existing, ...circumstances }: CheckedTogether,
  rules: readonly JudgingRule[] = RULES,
  asked: Asked = {},
): ReadonlyMap<string, LocatedFinding[]> {
  const embedded = embeddedSources(objects);
  const ofLosses = rules.filter(isAboutLoss);
  const judgedOnce = new JudgedOnce();
  const findingsIn = (name: string, cluster: readonly JudgedSource[]): LocatedFinding[] => {
    const platform = circumstances.platform ?? shownPlatform(cluster.map(({ manifest }) => manifest));
    const together = {
      ...circumstances,
      ...(platform === undefined ? {} : { platform }),
      // Other clusters have objects of their own.
      ...(existing === undefined || cluster !== objects ? {} : { existing }),
    };
    const sharedWith = users?.(name);
    // There may be thousands of patches, of which few rules say anything.
    const about = cluster.every(isPatch) ? { ...asked, aboutOneValue: true } : asked;
    const others = embedded.size > 1 && cluster !== objects ? embedded.get(name) : undefined;
    return findingsOf(
      cluster,
      (manifests, facts) => {
        const judgeWith = (shared: SharedWith | undefined): readonly Judgement[] =>
          judge(manifests, { ...together, ...facts, ...(shared && { sharedWith: shared }) }, rules, about);
        return others === undefined
          ? judgeWith(sharedWith)
          : judgedOnce.judgements(others, manifests, sharedWith, judgeWith);
      },
      (manifests, facts) => judge(manifests, { ...together, ...facts, ...(sharedWith && { sharedWith }) }, ofLosses),
    );
  };
  return new Map([[path, objects] as const, ...embedded].map(([name, each]) => [name, findingsIn(name, each)]));
}

/**
 * What rules would report about a cluster, and about the clusters that its objects embed manifests for, if each had one of the
 * platforms that it may have. Nothing of those whose platform is known.
 */
export function findingsOfPlatforms(
  { objects }: FoundCluster,
  circumstances: CheckedTogether,
  rules: readonly JudgingRule[],
): LocatedFinding[] {
  if (circumstances.platform !== undefined) return [];
  return [objects, ...embeddedSources(objects).values()].flatMap((cluster) => {
    const around = cluster.map(({ manifest }) => manifest);
    if (shownPlatform(around) !== undefined) return [];
    const platforms = possiblePlatforms(around);
    return findingsOf(cluster, (manifests, facts) =>
      judgeOnPlatforms(manifests, { ...circumstances, ...facts }, rules, platforms),
    );
  });
}

function isAboutLoss({ degradesNothing, aboutFile }: JudgingRule): boolean {
  return degradesNothing === true && aboutFile !== true;
}

type FoundCluster = Pick<InputCluster, 'objects'> & Partial<Pick<InputCluster, 'path'>>;

interface CheckedTogether extends Circumstances {
  /** What the clusters share that are checked in the same run. */
  readonly users?: StorageUsers;
}

/** Judges objects, with what their files say of them. */
type Judge = (
  manifests: readonly Manifest[],
  facts: Pick<Circumstances, 'applied' | 'ofHostedCluster' | 'later' | 'parts'>,
) => readonly Judgement[];

function findingsOf(objects: readonly JudgedSource[], judgeAll: Judge, judgeLosses: Judge = none): LocatedFinding[] {
  const sources = new Map(objects.map((object) => [object.manifest, object]));
  const manifests = [...sources.keys()];
  const judgements = judgeAll(manifests, factsOf(objects, new Map()));
  const editOf = usableEdits(manifests, judgements, (edited) =>
    judgeLosses(
      manifests.map((manifest) => edited.get(manifest) ?? manifest),
      factsOf(objects, edited),
    ),
  );
  return judgements.flatMap((judgement) => {
    const source = sources.get(judgement.violation.manifest);
    if (source === undefined || (isPart(source) && !holdsForSource(judgement, source))) return [];
    if (isNeverApplied(source) && isAboutLoss(judgement.rule)) return [];
    const { related } = judgement.violation;
    const other = related === undefined ? undefined : sources.get(related);
    return [new JudgedFinding(judgement, source, other, () => editOf(judgement))];
  });
}

const none = (): readonly Judgement[] => [];

function factsOf(objects: readonly JudgedSource[], edited: EditedManifests): Parameters<Judge>[1] {
  const now = ({ manifest }: JudgedSource): Manifest => edited.get(manifest) ?? manifest;
  return {
    applied: new Map(objects.flatMap((each) => (isEmbedded(each) ? [[now(each), methodOf(each)] as const] : []))),
    ofHostedCluster: new Set(objects.filter(isSpec).map(now)),
    parts: new Set(objects.filter(isPart).map(now)),
    later: new Map(objects.flatMap((each) => (each.later === undefined ? [] : [[now(each), each.later]]))),
  };
}

function isPart(source: JudgedSource): boolean {
  return isEmbedded(source) ? source.partial : source.later !== undefined;
}

function isPatch(source: JudgedSource): boolean {
  return 'isPatch' in source && source.isPatch === true;
}

function isEmbedded(source: JudgedSource): source is EmbeddedSource {
  return 'partial' in source;
}

function isNeverApplied(source: JudgedSource): boolean {
  return isEmbedded(source) && source.isNeverApplied === true;
}

function methodOf({ serverSide, applied }: EmbeddedSource): ApplyMethod {
  return serverSide ? 'server-side apply' : METHODS[applied];
}

const METHODS: Readonly<Record<EmbeddedSource['applied'], ApplyMethod>> = {
  merged: 'apply',
  replaced: 'replace',
  created: 'create',
};

function isSpec(source: JudgedSource): boolean {
  return 'specOf' in source && source.specOf !== undefined;
}

/** Of a patch, a judgement on a map may be one on its fields together. */
function holdsForSource(judgement: Judgement, source: JudgedSource): boolean {
  if (!holdsForPart(judgement)) return false;
  const { rule, violation } = judgement;
  if (!isPatch(source)) return true;
  return (
    rule.aboutOneValue === true &&
    (violation.aboutName === true || !isRecord(valueAt(violation.manifest, violation.path)))
  );
}
