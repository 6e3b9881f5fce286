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
export function clusterErrors(
  { path, objects }: { readonly path: string; readonly objects: readonly SourceObject[] },
  { files, patched, tree, uses, configuration }: CheckedInputs,
  circumstances: Parameters<typeof findingsByCluster>[1],
): ReadonlyMap<string, readonly LocatedFinding[]> {
  const ignores = fileIgnores(files);
  const asked = configuration !== undefined && makesErrors(configuration) ? {} : { severity: Severity.ERROR };
  const isChanged = changedFields({ uses, tree })(objects, patched);
  const judge = (given: readonly SourceObject[]): ReadonlyMap<string, LocatedFinding[]> =>
    findingsByCluster({ path, objects: given }, { ...circumstances, isChanged }, RULES, asked);
  return new Map(
    [...judge(objects)].map(([name, all], index) => {
      const findings = unpatchedFindings(all, objects, patched, (left) => judge(left).get(name) ?? []);
      return [
        // The cluster of the files comes first.
        index === 0 ? path : embeddedPath(path, name),
        suppressedFindings(findings, withSourceIgnores(ignores, findings, tree), configuration).filter(isOpenError),
      ];
    }),
  );
}

function isOpenError({ severity, suppressedBy }: LocatedFinding): boolean {
  return severity === Severity.ERROR && suppressedBy === undefined;
}
