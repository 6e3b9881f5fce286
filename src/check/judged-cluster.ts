import { once } from '../core/caching/once-per';
import type { Manifest } from '../core/manifest';
import type { InputCluster } from '../inputs/clusters';
import type { ChangesByFile } from '../inputs/kustomize/changes-by-file';
import { shownPlatform } from '../operator/cluster/platform-of';
import { embeddedSources, manifestsOf } from '../rules/embedded/embedded-clusters';
import type { JudgingRule } from '../rules/engine/rule';
import { embeddedObjects } from '../rules/embedded/embedded-objects';
import { overLive } from '../rules/embedded/over-live';
import type { CheckReport, LocatedFinding } from './check-report';
import { inFileOrder } from './in-file-order';
import { findingsOfPlatforms, locatedFindings } from './located-findings';
import type { FileIgnores } from './ignores/line-ignores';
import { ignoresOf } from './ignores/suppressed-findings';
import { unpatchedFindings } from './kustomize/unpatched-findings';
import { unusedAcknowledgements, unusedIgnores } from './ignores/unused-ignores';

type Circumstances = Parameters<typeof locatedFindings>[1];

interface ClusterFindings extends Pick<CheckReport, 'findings' | 'unreadable'> {
  /** What else is found on some of the platforms that the cluster may have, where its platform is not known. */
  readonly onPlatforms: () => Pick<CheckReport, 'findings' | 'notJudged'>;
}

interface Judging {
  readonly circumstances: Circumstances;
  readonly ignores: FileIgnores;
  readonly isReleaseKnown: boolean;
  readonly rules: readonly JudgingRule[];
}

/** The findings of one cluster that do not depend on values that patches write, those about its ignores among them. */
export function judgeCluster(cluster: InputCluster, patches: ChangesByFile, judging: Judging): ClusterFindings {
  const judgedAs = (objects: InputCluster['objects']): ClusterFindings =>
    judgeWhole(overLive({ ...cluster, objects }), judging);
  const whole = judgedAs(cluster.objects);
  const unpatched = (of: (judged: ClusterFindings) => readonly LocatedFinding[]): readonly LocatedFinding[] =>
    unpatchedFindings(of(whole), cluster.objects, patches, (objects) => of(judgedAs(objects)));
  return {
    ...whole,
    findings: unpatched(({ findings }) => findings),
    onPlatforms: once(() => ({
      ...whole.onPlatforms(),
      findings: unpatched(({ onPlatforms }) => onPlatforms().findings),
    })),
  };
}

/** A failure must not hide the findings of other clusters. */
function judgeWhole(
  cluster: InputCluster,
  { circumstances, ignores, isReleaseKnown, rules }: Judging,
): ClusterFindings {
  try {
    const findings = locatedFindings(cluster, circumstances, rules);
    const objects = [cluster.objects, ...[...embeddedSources(cluster.objects)].map(([, sources]) => sources)].flat();
    const whole = objects.filter((object) => !('partial' in object) || !object.partial);
    const known = {
      rules,
      release: isReleaseKnown,
      platform: (circumstances.platform ?? shownPlatform(manifestsOf(cluster.objects))) !== undefined,
    };
    const unused = [
      ...unusedIgnores(ignoresOf(objects, ignores), objects, findings, known),
      ...unusedAcknowledgements(whole, findings, known),
    ];
    return {
      findings: unused.length === 0 ? findings : inFileOrder([...findings, ...unused]),
      onPlatforms: once(() => onPlatforms(cluster, circumstances, rules)),
      unreadable: [],
    };
  } catch (error) {
    return {
      findings: [],
      onPlatforms: () => ({ findings: [], notJudged: [] }),
      unreadable: [{ ...placeOf(cluster), column: 1, message: `it cannot be checked, ${bug(error)}` }],
    };
  }
}

function onPlatforms(
  cluster: InputCluster,
  circumstances: Circumstances,
  rules: readonly JudgingRule[],
): ReturnType<ClusterFindings['onPlatforms']> {
  try {
    return { findings: findingsOfPlatforms(cluster, circumstances, rules), notJudged: [] };
  } catch (error) {
    const why = `rules that depend on the platform are skipped, ${bug(error)}`;
    return { findings: [], notJudged: [{ ...placeOf(cluster), why }] };
  }
}

function placeOf({ path }: InputCluster): { readonly file: string; readonly line: number } {
  return { file: path === '' ? '.' : path, line: 1 };
}

function bug(error: unknown): string {
  return `because of a bug (${(error as Error).name}): please report it`;
}

/** The objects of a cluster, and those embedded in them. */
export function judgedObjects({ objects }: InputCluster): Manifest[] {
  const manifests = manifestsOf(objects);
  const embedded = manifests.flatMap((outer) => embeddedObjects(outer, manifests));
  return [...manifests, ...embedded.map(({ manifest }) => manifest)];
}
