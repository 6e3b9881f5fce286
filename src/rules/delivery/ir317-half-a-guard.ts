import { suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { argoCdDeletions } from './argo-cd-deletions';
import { annotated } from '../examples/example-objects';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { guardOption, guardsOf, SYNC_OPTIONS, syncOptions } from '../../core/tools/argo-cd';
import { lossInWords } from '../facts/loss-in-words';
import { protectedObjects, withOptions } from '../facts/sync-options';

export const ir317: Rule = {
  id: 'IR317',
  severity: Severity.WARNING,
  title: 'Only one of Prune=false and Delete=false',
  why: 'With Prune=false, Argo CD does not delete an object that is no longer in Git. With Delete=false, Argo CD does not delete an object together with the Application. With only one option, the Config or the claim can still be deleted, and Managed storage is deleted with the Config.',
  source: 'argoproj/argo-cd docs/user-guide/sync-options.md Prune, Delete',
  scope: 'cluster',
  acknowledgeable: true,
  examples: { line: 6, failing: exampleWith('Prune=false'), passing: exampleWith('Prune=false,Delete=false') },
  *check(cluster) {
    // IR512 reports the objects that an Application in the manifests deletes.
    const deleted = new Set(argoCdDeletions(cluster).map(({ manifest }) => manifest));
    for (const manifest of protectedObjects(cluster)) {
      const [only, ...others] = guardsOf(manifest);
      if (only === undefined || others.length > 0 || deleted.has(manifest)) continue;
      yield {
        manifest,
        path: ['metadata', 'annotations', SYNC_OPTIONS],
        found: `only ${guardOption(syncOptions(manifest), only)}`,
        expected: 'Prune=false,Delete=false',
        fix: `add ${only === 'Prune' ? 'Delete' : 'Prune'}=false to annotation ${SYNC_OPTIONS}; otherwise Argo CD deletes the object ${only === 'Prune' ? 'together with its Application' : 'when it is no longer in Git'}, and ${lossInWords(manifest)}`,
        edit: suggested(withOptions(manifest, `${only === 'Prune' ? 'Delete' : 'Prune'}=false`)),
      };
    }
  },
};

function exampleWith(options: string): string {
  return annotated(configYaml('replicas: 1'), { [SYNC_OPTIONS]: options });
}
