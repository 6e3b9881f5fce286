import { once } from '../core/caching/once-per';
import type { Manifest } from '../core/manifest';
import type { InputCluster } from '../inputs/clusters';
import { shownPlatform } from '../operator/cluster/platform-of';
import { embeddedSources, manifestsOf } from '../rules/embedded/embedded-clusters';
import type { JudgingRule } from '../rules/engine/rule';
import { embeddedObjects } from '../rules/embedded/embedded-objects';
import type { CheckReport } from './check-report';
import { inFileOrder } from './in-file-order';
import { findingsOfPlatforms, locatedFindings } from './located-findings';
import type { FileIgnores } from './ignores/line-ignores';
import { ignoresOf } from './ignores/suppressed-findings';
import { unusedAcknowledgements, unusedIgnores } from './ignores/unused-ignores';

type Circumstances = Parameters<typeof locatedFindings>[1];

interface JudgedCluster extends Pick<CheckReport, 'findings' | 'unreadable'> {
  /** What else is found on some of the platforms that the cluster may have, where its platform is not known. */
  readonly onPlatforms: () => Pick<CheckReport, 'findings' | 'notJudged'>;
}

interface JudgedWith {
  readonly circumstances: Circumstances;
  readonly ignores: FileIgnores;
  readonly isReleaseKnown: boolean;
  readonly rules: readonly JudgingRule[];
}

/** The findings of one cluster, those about its ignores among them. A failure must not hide the findings of other clusters. */
export function judgeCluster(
  cluster: InputCluster,
  { circumstances, ignores, isReleaseKnown, rules }: JudgedWith,
): JudgedCluster {
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
): ReturnType<JudgedCluster['onPlatforms']> {
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
