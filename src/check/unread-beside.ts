import { groupBy } from '../core/data/group-by';
import type { NotJudged } from '../core/not-judged';
import type { InputCluster } from '../inputs/clusters';
import { unreadBeside } from '../operator/unknown/unread-beside';
import { embeddedSources, manifestsOf } from '../rules/embedded/embedded-clusters';
import { placeIn } from '../yaml/source-object';

/** Objects that may change the registry beside the Operator, embedded ones among them. No rule reads what they do to it. */
export function notJudgedBeside({ objects }: InputCluster): NotJudged[] {
  return [objects, ...embeddedSources(objects).values()].flatMap((sources) => {
    const found = groupBy(unreadBeside(manifestsOf(sources)), ({ manifest }) => manifest);
    return sources.flatMap((source) => {
      if ('isNeverApplied' in source && source.isNeverApplied === true) return [];
      const { file, line } = placeIn(source, []);
      return (found.get(source.manifest) ?? []).map(({ object, why }) => ({ file, line, why: `${object}: ${why}` }));
    });
  });
}
