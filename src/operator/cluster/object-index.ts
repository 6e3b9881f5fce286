import { isClusterScoped } from '../../core/cluster-scope';
import { apiGroup, referenceTo, type Manifest } from '../../core/manifest';

export const CONFIG_GROUP = 'config.openshift.io';

/** Objects by group, kind, namespace and name. If two have the same key, the last one wins. */
export class ObjectIndex {
  private readonly byKey = new Map<string, Manifest>();

  /** @param read the objects that somebody asked for, to be shared with the index of an earlier state */
  public constructor(
    manifests: readonly Manifest[],
    private readonly read = new Set<string>(),
  ) {
    for (const manifest of manifests) {
      const { name, namespace } = manifest.metadata;
      if (typeof name !== 'string') continue;
      this.byKey.set(keyOf(apiGroup(manifest.apiVersion), manifest.kind, namespace, name), manifest);
    }
  }

  public find(group: string, kind: string, name: string, namespace?: string): Manifest | undefined {
    const key = keyOf(group, kind, namespace, name);
    this.read.add(key);
    return this.byKey.get(key);
  }

  /** The first object that passes a test. */
  public first(passes: (manifest: Manifest) => boolean): Manifest | undefined {
    for (const [key, manifest] of this.byKey) {
      if (!passes(manifest)) continue;
      this.read.add(key);
      return manifest;
    }
    return undefined;
  }

  /** The same without some objects and with others. */
  public changed(isRemoved: (object: Manifest) => boolean, created: readonly Manifest[]): ObjectIndex {
    const kept = [...this.byKey.values()].filter((object) => !isRemoved(object));
    if (created.length === 0 && kept.length === this.byKey.size) return this;
    return new ObjectIndex([...kept, ...created], this.read);
  }

  public all(group: string, kind: string): Manifest[] {
    const found: Manifest[] = [];
    for (const [key, manifest] of this.byKey) {
      if (manifest.kind !== kind || apiGroup(manifest.apiVersion) !== group) continue;
      this.read.add(key);
      found.push(manifest);
    }
    return found;
  }

  /** Whether somebody asked for an object with its kind and name, be it here or not. */
  public hasRead(manifest: Manifest): boolean {
    const { apiVersion, kind, namespace, name } = referenceTo(manifest);
    return this.read.has(keyOf(apiGroup(apiVersion), kind, namespace, name));
  }
}

function keyOf(group: string, kind: string, namespace: unknown, name: string): string {
  const place = typeof namespace === 'string' && !isClusterScoped(group, kind) ? namespace : '';
  return `${group}/${kind}/${place}/${name}`;
}
