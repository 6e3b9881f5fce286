import { isClusterScoped } from '../../core/cluster-scope';
import { apiGroup, type Manifest } from '../../core/manifest';

export const CONFIG_GROUP = 'config.openshift.io';

/** Objects by group, kind, namespace and name. If two have the same key, the last one wins. */
export class ObjectIndex {
  private readonly byKey = new Map<string, Manifest>();

  public constructor(manifests: readonly Manifest[]) {
    for (const manifest of manifests) {
      const { name, namespace } = manifest.metadata;
      if (typeof name !== 'string') continue;
      this.byKey.set(keyOf(apiGroup(manifest.apiVersion), manifest.kind, namespace, name), manifest);
    }
  }

  public find(group: string, kind: string, name: string, namespace?: string): Manifest | undefined {
    return this.byKey.get(keyOf(group, kind, namespace, name));
  }

  public all(group: string, kind: string): Manifest[] {
    return [...this.byKey.values()].filter((each) => each.kind === kind && apiGroup(each.apiVersion) === group);
  }
}

function keyOf(group: string, kind: string, namespace: unknown, name: string): string {
  const place = typeof namespace === 'string' && !isClusterScoped(group, kind) ? namespace : '';
  return [group, kind, place, name].join('/');
}
