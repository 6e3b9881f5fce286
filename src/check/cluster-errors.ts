import { makesErrors, type Configuration } from '../configuration/configuration';
import { Severity } from '../core/finding';
import type { Inputs } from '../inputs/inputs';
import { RULES } from '../rules';
import { embeddedPath } from '../rules/embedded/with-embedded';
import type { SourceObject } from '../yaml/source-object';
import type { LocatedFinding } from './check-report';
import { fileIgnores, withSourceIgnores } from './ignores/line-ignores';
import { findingsByCluster } from './located-findings';
import { suppressedFindings } from './ignores/suppressed-findings';
import { changedFields } from './kustomize/changed-fields';
import { unpatchedFindings } from './kustomize/unpatched-findings';

/** What was read, what patches change in the cluster, and what the configuration says of it. */
interface CheckedInputs extends Pick<Inputs, 'files' | 'patched' | 'tree' | 'uses'> {
  readonly configuration: Configuration | undefined;
}

/**
 * The errors that `check` reports for the files of a cluster, and for the clusters that these bring objects to, by the paths
 * under which `preview` and `diff` report them, in no order.
 */
export function clusterErrors(cluster: CheckedCluster, inputs: CheckedInputs, circumstances: At): FoundByPath {
  const { configuration } = inputs;
  const asked = configuration !== undefined && makesErrors(configuration) ? {} : { severity: Severity.ERROR };
  const findings = openFindings(cluster, inputs, (given, facts) =>
    findingsByCluster(given, { ...circumstances, ...facts }, RULES, asked),
  );
  return new Map([...findings].map(([name, all]) => [name, all.filter(({ severity }) => severity === Severity.ERROR)]));
}

/** What else `check` finds for which pods of the registry may not run. */
export function pendingFindings(cluster: CheckedCluster, inputs: CheckedInputs, circumstances: At): FoundByPath {
  return openFindings(cluster, inputs, (given, facts) =>
    findingsByCluster(given, { ...circumstances, ...facts }, PENDING_RULES),
  );
}

const PENDING_RULES = RULES.filter(({ keepsPodsAway }) => keepsPodsAway === true);

interface CheckedCluster {
  readonly path: string;
  readonly objects: readonly SourceObject[];
}
type At = Parameters<typeof findingsByCluster>[1];
type FoundByPath = ReadonlyMap<string, readonly LocatedFinding[]>;

/** Those that nobody acknowledges or ignores, and that no patch changes. */
function openFindings(
  { path, objects }: CheckedCluster,
  { files, patched, tree, uses, configuration }: CheckedInputs,
  judgeIn: (given: CheckedCluster, facts: Pick<At, 'isChanged'>) => ReadonlyMap<string, LocatedFinding[]>,
): FoundByPath {
  const ignores = fileIgnores(files);
  const isChanged = changedFields({ uses, tree })(objects, patched);
  const judge = (given: readonly SourceObject[]) => judgeIn({ path, objects: given }, { isChanged });
  return new Map(
    [...judge(objects)].map(([name, all], index) => {
      const findings = unpatchedFindings(all, objects, patched, (left) => judge(left).get(name) ?? []);
      const suppressed = suppressedFindings(findings, withSourceIgnores(ignores, findings, tree), configuration);
      // The cluster of the files comes first.
      const of = index === 0 ? path : embeddedPath(path, name);
      return [of, suppressed.filter(({ suppressedBy }) => suppressedBy === undefined)];
    }),
  );
}
