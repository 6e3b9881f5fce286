import { rulesOff, type Configuration } from '../configuration/configuration';
import type { FailOn } from '../configuration/fail-on';
import { withoutIgnored } from '../configuration/ignored-files';
import { once } from '../core/caching/once-per';
import { manifestKey, objectKey, type Manifest } from '../core/manifest';
import type { NotJudged } from '../core/not-judged';
import { NEWEST_RELEASE } from '../core/release';
import type { ClusterMode } from '../inputs/cluster-modes';
import { clustersIn, type InputCluster } from '../inputs/clusters';
import type { InputFile, Inputs } from '../inputs/inputs';
import { linksOutside } from './fix/link-outside';
import { joinedWithinLimit } from './kustomize/joined-within-limit';
import { patchesOfClusters } from '../inputs/kustomize/patches-of-clusters';
import { platformProfile } from '../platforms';
import { unrenderedSources } from '../rules/embedded/embedded-clusters';
import { RULES } from '../rules';
import type { Circumstances } from '../rules/engine/cluster';
import type { JudgingRule } from '../rules/engine/rule';
import { unknownBeside } from '../rules/embedded/over-live';
import { concernsRegistry } from '../schema/kinds/concerns-registry';
import { settingsOfCluster, type AskedSettings, type ClusterSettings } from './cluster-settings';
import type { Overruled } from './overruled';
import type { CheckReport, LocatedFinding } from './check-report';
import { judgeCluster, judgedObjects } from './judged-cluster';
import { findingsOfOverlays, type JudgedCluster } from './findings-of-overlays';
import { changedFields } from './kustomize/changed-fields';
import { generatedBeside } from './kustomize/generated-objects';
import { oncePerPlace } from './kustomize/found-in-builds';
import { fileIgnores, withSourceIgnores } from './ignores/line-ignores';
import { locatedFindings } from './located-findings';
import { distinctChoices } from './release-choice';
import { sharedStorage } from './sharing/shared-storage';
import { suppressedFindings } from './ignores/suppressed-findings';
import { checkParts } from './part-findings';
import { checkPatches, type JudgePart } from './patch-findings';
import { undecidedWithoutPlatform } from './undecided-without-platform';
import { unplacedStorage } from './sharing/unplaced-storage';
import { notJudgedBeside } from './unread-beside';
import { unreadNodeImages } from './unread-node-images';
import { unreadScripts } from './unread-scripts';

/** How inputs are checked. */
interface CheckSettings extends AskedSettings {
  readonly mode: ClusterMode;
  readonly configuration: Configuration | undefined;
  readonly failOn: FailOn;
  /** The time at which certificates are judged. */
  readonly now: Date;
  /** The paths whose files may be fixed: what links out of all of them has no fix. @default - every file */
  readonly writable?: readonly string[] | undefined;
  /** @default - those of the project */
  readonly rules?: readonly JudgingRule[];
}

/** Checks everything that was read. */
export function checkInputs(inputs: Inputs, settings: CheckSettings): CheckReport {
  const { mode, configuration, failOn, now, writable, rules = RULES } = settings;
  const { files, notJudged, ignoredFiles } = withoutIgnored(inputs, configuration);
  const given = { ...inputs, files };
  const clusters = clustersIn(files, mode, joinedWithinLimit(files, inputs.tree));
  const settingsOf = (objects: InputCluster['objects'], path?: string): ClusterSettings =>
    settingsOfCluster(objects, settings, configuration, path);
  const settled = clusters.map((cluster) => ({ cluster, ...settingsOf(cluster.objects, cluster.joinedBy) }));
  const choices = (settled.length === 0 ? [settingsOf([])] : settled).map(({ choice }) => choice);
  const release = choices[0]?.release ?? NEWEST_RELEASE;
  const users = sharedStorage(clusters, files, release, inputs.tree);
  const ignores = fileIgnores(files, rules);
  const generatedIn = generatedBeside(inputs);
  const patchesOf = patchesOfClusters(given);
  const changedIn = changedFields(inputs);
  const judged = settled.flatMap(({ cluster, ...own }) => {
    // As the folder of a kustomization that only names others.
    if (cluster.objects.length === 0) return [];
    const patched = patchesOf(cluster);
    const isChanged = changedIn(cluster.objects, patched);
    const circumstances = { ...circumstancesOf(own, now), users, existing: generatedIn(cluster), isChanged };
    const judging = { circumstances, ignores, isReleaseKnown: own.choice.from !== 'default', rules };
    return { cluster, ...judgeCluster(cluster, patched, judging) };
  });
  const judgePart: JudgePart = (part, around, path) =>
    locatedFindings({ objects: [part] }, circumstancesOf(settingsOf(around, path), now), rules);
  const patches = checkPatches(given, clusters, patchesOf, judgePart);
  const parts = checkParts(files, notJudged, judgePart);
  const suppressed = (located: readonly LocatedFinding[]): LocatedFinding[] =>
    suppressedFindings(located, withSourceIgnores(ignores, located, inputs.tree, rules), configuration);
  const whyNotWritten = linksOutside(writable, inputs.tree);
  const allNotJudged = once(() =>
    inOrder([
      ...parts.listed(patches.listed(notJudged)),
      ...judged.flatMap(({ onPlatforms }) => onPlatforms().notJudged),
      ...clusters.flatMap(({ objects }) => unrenderedSources(objects)),
      ...clusters.flatMap(unreadNodeImages),
      ...clusters.flatMap(notJudgedBeside),
      ...unreadScripts(files),
      ...undecidedWithoutPlatform(suppressed(judged.flatMap(({ onPlatforms }) => onPlatforms().findings)), rules),
      ...unplacedStorage(clusters, release),
      ...clusters.flatMap(unknownBeside).map(({ file, line, why }) => ({ file, line, why })),
    ]),
  );
  const overruled = settled.flatMap((each) => each.overruled);
  return {
    releases: distinctChoices(choices),
    checked: new Set(judged.flatMap(checkedObjects)).size,
    findings: oncePerPlace(suppressed(findingsOfOverlays([...judged, ...patches.found, ...parts.found]))),
    get notJudged() {
      return allNotJudged();
    },
    unreadable: [...files, ...judged].flatMap(({ unreadable }) => unreadable),
    failOn,
    textOf: (name) =>
      files.find((each) => each.file === name && isEditable(each) && whyNotWritten(each) === undefined)?.text,
    ...(configuration === undefined
      ? {}
      : { configuration: usedConfiguration(configuration, ignoredFiles, overruled) }),
  };
}

function circumstancesOf({ choice, platform }: ClusterSettings, now: Date): Circumstances {
  const profile = platform === undefined ? {} : { platform: platformProfile(platform) };
  return { release: choice.release, now, ...profile };
}

/** The objects of the registry, and others that have a finding. */
function checkedObjects({ cluster, findings }: JudgedCluster): Manifest[] {
  const found = new Set(findings.map(({ object }) => objectKey(object)));
  return judgedObjects(cluster).filter((manifest) => concernsRegistry(manifest) || found.has(manifestKey(manifest)));
}

/** By file and line, each once: a tool is judged with each cluster that it brings objects to. */
function inOrder(listed: readonly NotJudged[]): NotJudged[] {
  const distinct = new Map(listed.map((each) => [`${each.file}:${each.line} ${each.why}`, each]));
  return [...distinct.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function usedConfiguration(
  configuration: Configuration,
  ignoredFiles: number,
  overruled: readonly Overruled[],
): CheckReport['configuration'] {
  const { file, isInventory } = configuration;
  const used = { file, rulesOff: rulesOff(configuration), ignoredFiles, overruled };
  return isInventory === true ? { ...used, isInventory } : used;
}

/** What was built, and what is in a dump, is written by somebody else again. */
function isEditable({ isBuilt, dump }: InputFile): boolean {
  return isBuilt !== true && dump === undefined;
}
