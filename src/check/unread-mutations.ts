import { describeObject, referenceTo } from '../core/manifest';
import type { NotJudged } from '../core/not-judged';
import type { InputCluster } from '../inputs/clusters';
import { MUTATES, mutatingPolicies } from '../operator/unknown/unread-policies';
import { embeddedSources, manifestsOf } from '../rules/embedded/embedded-clusters';
import { placeIn } from '../yaml/source-object';

/** Policies by which a cluster itself changes or deletes objects of the registry that others apply, embedded ones among them. */
export function unreadMutations({ objects }: InputCluster): NotJudged[] {
  return [objects, ...embeddedSources(objects).values()].flatMap((sources) => {
    const acting = new Set(mutatingPolicies(manifestsOf(sources)));
    return sources.flatMap((object) => {
      const { manifest } = object;
      if (!acting.has(manifest) || ('isNeverApplied' in object && object.isNeverApplied === true)) return [];
      const { file, line } = placeIn(object, []);
      return [{ file, line, why: `${describeObject(referenceTo(manifest))}: ${MUTATES}` }];
    });
  });
}
