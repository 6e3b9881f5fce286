import { describeObject, referenceTo } from '../core/manifest';
import type { NotJudged } from '../core/not-judged';
import type { InputCluster } from '../inputs/clusters';
import { isScripts, registryCommands } from '../operator/unknown/registry-commands';
import { embeddedSources, manifestsOf } from '../rules/embedded/embedded-clusters';
import { placeIn } from '../yaml/source-object';

/** Objects that run commands which name the registry, embedded ones among them. No rule reads what the commands do to it. */
export function unreadCommands({ objects }: InputCluster): NotJudged[] {
  return [objects, ...embeddedSources(objects).values()].flatMap((sources) => {
    const around = manifestsOf(sources);
    return sources.flatMap((object) => {
      const { manifest } = object;
      if (isScripts(manifest) || registryCommands(manifest, around) === undefined) return [];
      const of = describeObject(referenceTo(manifest));
      const { file, line } = placeIn(object, []);
      return [{ file, line, why: `${of}: it runs commands that name the registry, and no rule reads what they do` }];
    });
  });
}
