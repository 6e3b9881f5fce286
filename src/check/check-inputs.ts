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
import { joinedFolders } from '../inputs/kustomize/joined-folders';
import { patchesOfClusters } from '../inputs/kustomize/patches-of-clusters';
import { platformProfile } from '../platforms';
import { unrenderedSources } from '../rules/embedded/embedded-clusters';
import { RULES } from '../rules';
import type { Circumstances } from '../rules/engine/cluster';
import type { JudgingRule } from '../rules/engine/rule';
import { overLive, unknownBeside } from '../rules/embedded/over-live';
import { concernsRegistry } from '../schema/kinds/concerns-registry';
import { settingsOfCluster, type AskedSettings, type ClusterSettings } from './cluster-settings';
import type { Overruled } from './overruled';
import type { CheckReport, LocatedFinding } from './check-report';
import { judgeCluster, judgedObjects } from './judged-cluster';
import { findingsOfOverlays } from './findings-of-overlays';
import { generatedBeside } from './kustomize/generated-objects';
import { oncePerPlace } from './kustomize/found-in-builds';
import { unpatchedFindings } from './kustomize/unpatched-findings';
import { fileIgnores, withSourceIgnores } from './ignores/line-ignores';
import { locatedFindings } from './located-findings';
import { DEFAULT_RELEASE, distinctChoices } from './release-choice';
import { sharedStorage } from './sharing/shared-storage';
import { suppressedFindings } from './ignores/suppressed-findings';
import { checkPatches } from './patch-findings';
import { undecidedWithoutPlatform } from './undecided-without-platform';
import { unplacedStorage } from './sharing/unplaced-storage';
import { unreadCommands } from './unread-commands';
import { unreadNodeImages } from './unread-node-images';

/** How inputs are checked. */
interface CheckSettings extends AskedSettings {
  readonly mode: ClusterMode;
  readonly configuration: Configuration | undefined;
  readonly failOn: FailOn;
  /** The time at which certificates are judged. */
  readonly now: Date;
  /** @default - those of the project */
  readonly rules?: readonly JudgingRule[];
}

/** Checks everything that was read. */
export function checkInputs(inputs: Inputs, settings: CheckSettings): CheckReport {
  const { mode, configuration, failOn, now, rules = RULES } = settings;
  const { files, notJudged, ignoredFiles } = withoutIgnored(inputs, configuration);
  const clusters = clustersIn(files, mode, joinedFolders(files, inputs.tree));
  const patchesOf = patchesOfClusters({ ...inputs, files });
  const settled = clusters.map(({ objects, joinedBy }) =>
    settingsOfCluster(objects, settings, configuration, joinedBy),
  );
  const choices = (settled.length === 0 ? [settingsOfCluster([], settings, configuration)] : settled).map(
    ({ choice }) => choice,
  );
  const overruled = settled.flatMap((each) => each.overruled);
  const users = sharedStorage(clusters, files, choices[0]?.release ?? NEWEST_RELEASE, inputs.tree);
  const ignores = fileIgnores(files, rules);
  const circumstancesOf = ({ choice, platform }: Pick<ClusterSettings, 'choice' | 'platform'>): Circumstances => ({
    release: choice.release,
    now,
    ...(platform === undefined ? {} : { platform: platformProfile(platform) }),
  });
  const generatedIn = generatedBeside(inputs);
  const judged = clusters.map((cluster, index) => {
    const { choice = DEFAULT_RELEASE, platform } = settled[index] ?? {};
    const existing = generatedIn(cluster);
    const circumstances = { ...circumstancesOf({ choice, platform }), users, existing };
    const judgedAs = (objects: InputCluster['objects']): ReturnType<typeof judgeCluster> =>
      judgeCluster(overLive({ ...cluster, objects }), {
        circumstances,
        ignores,
        isReleaseKnown: choice.from !== 'default',
        rules,
      });
    const found = judgedAs(cluster.objects);
    const patches = patchesOf(cluster);
    const unpatched = (of: (judged: typeof found) => readonly LocatedFinding[]): readonly LocatedFinding[] =>
      unpatchedFindings(of(found), cluster.objects, patches, (objects) => of(judgedAs(objects)));
    return {
      ...found,
      findings: unpatched(({ findings }) => findings),
      foundOnPlatforms: () => unpatched(({ onPlatforms }) => onPlatforms().findings),
    };
  });
  const patches = checkPatches({ ...inputs, files }, clusters, patchesOf, (part, around, path) =>
    locatedFindings(
      { objects: [part] },
      circumstancesOf(settingsOfCluster(around, settings, configuration, path)),
      rules,
    ),
  );
  const found = findingsOfOverlays([
    ...clusters.map((cluster, index) => ({ cluster, findings: judged[index]?.findings ?? [] })),
    ...patches.found,
  ]);
  const suppressed = (located: readonly LocatedFinding[]): LocatedFinding[] =>
    suppressedFindings(located, withSourceIgnores(ignores, located, inputs.tree, rules), configuration);
  const allNotJudged = once(() =>
    onceEach(
      [
        ...patches.listed(notJudged),
        ...judged.flatMap(({ onPlatforms }) => onPlatforms().notJudged),
        ...clusters.flatMap(({ objects }) => unrenderedSources(objects)),
        ...clusters.flatMap(unreadNodeImages),
        ...clusters.flatMap(unreadCommands),
        ...undecidedWithoutPlatform(suppressed(judged.flatMap(({ foundOnPlatforms }) => foundOnPlatforms())), rules),
        ...unplacedStorage(clusters, choices[0]?.release ?? NEWEST_RELEASE),
        ...clusters.flatMap(unknownBeside).map(({ file, line, why }) => ({ file, line, why })),
      ],
      ({ file, line, why }) => `${file}:${line} ${why}`,
    ).sort(byFileAndLine),
  );
  return {
    releases: distinctChoices(choices),
    checked: new Set(clusters.flatMap((cluster, index) => checkedObjects(cluster, judged[index]?.findings ?? []))).size,
    findings: oncePerPlace(suppressed(found)),
    get notJudged() {
      return allNotJudged();
    },
    unreadable: [...files, ...judged].flatMap(({ unreadable }) => unreadable),
    failOn,
    textOf: (file) => files.find((each) => each.file === file && isEditable(each))?.text,
    ...(configuration === undefined
      ? {}
      : { configuration: usedConfiguration(configuration, ignoredFiles, overruled) }),
  };
}

/** The objects of the registry, and others that have a finding. */
function checkedObjects(cluster: InputCluster, findings: readonly LocatedFinding[]): Manifest[] {
  const found = new Set(findings.map(({ object }) => objectKey(object)));
  return judgedObjects(cluster).filter((manifest) => concernsRegistry(manifest) || found.has(manifestKey(manifest)));
}

/** A tool is judged with each cluster that it brings objects to. */
function onceEach<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
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

function byFileAndLine(a: NotJudged, b: NotJudged): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
