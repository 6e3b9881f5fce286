import { once } from '../core/caching/once-per';
import { valueAt } from '../core/field-path';
import { referenceTo, type Manifest } from '../core/manifest';
import { isRecord } from '../core/record';
import { withoutCredentialsIn } from '../core/without-credentials';
import type { InputCluster } from '../inputs/clusters';
import { possiblePlatforms, shownPlatform } from '../operator/cluster/platform-of';
import { placeIn, type SourceObject } from '../yaml/source-object';
import type { LocatedFinding, RelatedPlace } from './check-report';
import { inFileOrder } from './in-file-order';
import { RULES } from '../rules';
import { embeddedSources, type EmbeddedSource } from '../rules/embedded/embedded-clusters';
import type { ApplyMethod } from '../rules/engine/apply-method';
import type { Circumstances } from '../rules/engine/cluster';
import { judge, toFinding, type Asked, type Judgement } from '../rules/engine/engine';
import { judgeOnPlatforms } from '../rules/engine/judge-on-platforms';
import type { StorageUsers } from '../rules/facts/storage-users';
import { locatedChanges, type LocatedChange } from '../fixing/located-change';
import type { JudgingRule, Violation } from '../rules/engine/rule';

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
  { users, ...circumstances }: CheckedTogether,
  rules: readonly JudgingRule[] = RULES,
  asked: Asked = {},
): ReadonlyMap<string, LocatedFinding[]> {
  const clusters = [[path, objects] as const, ...embeddedSources(objects)];
  return new Map(
    clusters.map(([name, cluster]) => {
      const platform = circumstances.platform ?? shownPlatform(cluster.map(({ manifest }) => manifest));
      const together = {
        ...circumstances,
        ...(platform === undefined ? {} : { platform }),
        ...(users === undefined ? {} : { sharedWith: users(name) }),
      };
      const findings = findingsOf(cluster, (manifests, facts) =>
        judge(manifests, { ...together, ...facts }, rules, asked),
      );
      return [name, findings];
    }),
  );
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

type FoundCluster = Pick<InputCluster, 'objects'> & Partial<Pick<InputCluster, 'path'>>;

interface CheckedTogether extends Circumstances {
  /** What the clusters share that are checked in the same run. */
  readonly users?: StorageUsers;
}

/** Judges objects, with what their files say of them. */
type Judge = (
  manifests: readonly Manifest[],
  facts: Pick<Circumstances, 'applied' | 'ofHostedCluster' | 'later'>,
) => readonly Judgement[];

function findingsOf(objects: readonly Source[], judgeAll: Judge): LocatedFinding[] {
  const sources = new Map(objects.map((object) => [object.manifest, object]));
  const applied = new Map(
    objects.flatMap((each) => (isEmbedded(each) ? [[each.manifest, methodOf(each)] as const] : [])),
  );
  const ofHostedCluster = new Set(objects.filter(isSpec).map(({ manifest }) => manifest));
  const later = new Map(objects.flatMap((each) => (each.later === undefined ? [] : [[each.manifest, each.later]])));
  return judgeAll([...sources.keys()], { applied, ofHostedCluster, later }).flatMap((judgement) => {
    const source = sources.get(judgement.violation.manifest);
    if (source === undefined || (isPart(source) && !holdsForPart(judgement, source))) return [];
    const finding = toFinding(reportedOn(source, judgement));
    const edit = locatedEdit(source, judgement.violation);
    const suppressed = finding.acknowledged === undefined ? {} : { suppressedBy: 'annotation' as const };
    const page = judgement.rule.page === undefined ? {} : { page: judgement.rule.page };
    return [located({ ...finding, ...edit, ...suppressed, ...page }, source, judgement.violation, sources)];
  });
}

type Source = SourceObject | EmbeddedSource;

/** Its place is found when somebody asks for it: then the text is read again, and `diff` shows few of the findings. */
function located(
  finding: Omit<LocatedFinding, 'file' | 'line' | 'column' | 'related'>,
  source: SourceObject,
  { path, related }: Violation,
  sources: ReadonlyMap<Manifest, Source>,
): LocatedFinding {
  const place = once(() => ({ file: source.file, ...source.locate(path) }));
  const other = related === undefined ? undefined : sources.get(related);
  return {
    ...finding,
    ...(other === undefined ? {} : { related: () => relatedPlace(other) }),
    get file() {
      return place().file;
    },
    get line() {
      return place().line;
    },
    get column() {
      return place().column;
    },
    get built() {
      const { built } = place();
      return built === undefined ? undefined : [built];
    },
  };
}

function relatedPlace(source: Source): RelatedPlace {
  return { object: withoutCredentialsIn(referenceTo(source.manifest)), ...placeIn(source, []) };
}

function locatedEdit(source: SourceObject, { manifest, edit }: Violation): Pick<LocatedFinding, 'edit'> {
  if (edit === undefined) return {};
  const places = (): LocatedChange[] | undefined => locatedChanges(source, manifest, edit.changes);
  return { edit: { ...edit, file: source.file, manifest: () => manifest, places } };
}

/** Of an object that does not stand in the file itself, nobody would know what a finding means. */
function reportedOn(source: SourceObject | EmbeddedSource, judgement: Judgement): Judgement {
  const specOf = 'specOf' in source ? source.specOf : undefined;
  if (specOf === undefined) return judgement;
  const { owner, path } = specOf;
  const { violation } = judgement;
  return { ...judgement, violation: { ...violation, manifest: owner, path: [...path, ...violation.path.slice(1)] } };
}

function isPart(source: SourceObject | EmbeddedSource): boolean {
  return isEmbedded(source) ? source.partial : source.later !== undefined;
}

function isEmbedded(source: SourceObject | EmbeddedSource): source is EmbeddedSource {
  return 'partial' in source;
}

function methodOf({ serverSide, applied }: EmbeddedSource): ApplyMethod {
  return serverSide ? 'server-side apply' : METHODS[applied];
}

const METHODS: Readonly<Record<EmbeddedSource['applied'], ApplyMethod>> = {
  merged: 'apply',
  replaced: 'replace',
  created: 'create',
};

function isSpec(source: SourceObject | EmbeddedSource): boolean {
  return 'specOf' in source && source.specOf !== undefined;
}

/** Whether a judgement also holds for a part of an object, which may lack fields that the whole object has. */
function holdsForPart({ rule, violation }: Judgement, source: SourceObject | EmbeddedSource): boolean {
  if (rule.aboutMissing === true) return false;
  const isPatch = 'isPatch' in source && source.isPatch === true;
  if (isPatch && rule.aboutOneValue !== true) return false;
  if (violation.aboutName === true) return true;
  const value = valueAt(violation.manifest, violation.path);
  return value !== undefined && !(isPatch && isRecord(value));
}
