import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { isLive } from '../../core/live-object';
import { SINGLETON_NAME } from '../../core/names';
import { operatorSource } from '../../core/source';
import { MANAGED_KINDS } from '../../schema/kinds/managed-kind';
import { configYaml } from '../examples/example-yaml';
import type { JudgedObject } from '../engine/cluster';
import type { Rule } from '../engine/rule';

export const ir214: Rule = {
  id: 'IR214',
  severity: Severity.ERROR,
  title: 'Object that is not named cluster',
  why: 'The Operator reads only the object named cluster: a Config, ImagePruner or Image with another name is stored and has no effect.',
  source: operatorSource('pkg/defaults/defaults.go', 'ImageRegistryResourceName'),
  scope: 'object',
  acknowledgeable: false,
  examples: {
    line: 4,
    failing: configYaml('replicas: 1').replace('name: cluster', 'name: image-registry'),
    passing: configYaml('replicas: 1'),
  },
  *check(cluster) {
    for (const kind of MANAGED_KINDS) {
      const singleton = cluster.ofKind(kind).find((each) => isSingleton(each) && !isLive(each.manifest))?.manifest;
      for (const { manifest, valid } of cluster.ofKind(kind)) {
        const name = valid.metadata?.name ?? '';
        if (name === SINGLETON_NAME || name === '') continue;
        yield {
          manifest,
          path: ['metadata', 'name'],
          found: name,
          expected: `${SINGLETON_NAME}, because an object of this kind with another name has no effect`,
          ...(singleton === undefined
            ? {
                fix: `set metadata.name to ${SINGLETON_NAME}`,
                edit: suggested(set(['metadata', 'name'], SINGLETON_NAME)),
              }
            : {
                fix: `move what you need to ${kind}/${SINGLETON_NAME}, which the input has, and remove this object`,
                related: singleton,
              }),
        };
      }
    }
  },
};

function isSingleton({ valid }: JudgedObject): boolean {
  return valid.metadata?.name === SINGLETON_NAME;
}
