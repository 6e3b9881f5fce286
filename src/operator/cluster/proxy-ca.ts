import { valueAt } from '../../core/field-path';
import { apiGroup, type Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, SINGLETON_NAME } from '../../core/names';
import { CONFIG_GROUP } from './object-index';
import { isSameData } from '../../core/data/same-data';

/**
 * Whether the registry trusts other CAs of the proxy: the network operator writes them into ConfigMap trusted-ca. If the
 * ConfigMap that the Proxy names is removed, it stops at an error and leaves the CAs as they are.
 */
export function proxyCaChanged(old: readonly Manifest[], now: readonly Manifest[]): boolean {
  const [before, after] = [proxyCaIn(old), proxyCaIn(now)];
  const isLeft = before.name === after.name && after.map === undefined;
  return !isLeft && !isSameData([before.name, caContentOf(before.map)], [after.name, caContentOf(after.map)]);
}

/** The ConfigMap with CAs that Proxy/cluster names. */
interface ProxyCa {
  /** Empty if it names none. */
  readonly name: string;
  /** Undefined if it is not in the input. */
  readonly map: Manifest | undefined;
}

export function proxyCaIn(manifests: readonly Manifest[]): ProxyCa {
  const proxy = manifests.find(
    ({ apiVersion, kind, metadata }) =>
      kind === 'Proxy' && apiGroup(apiVersion) === CONFIG_GROUP && metadata.name === SINGLETON_NAME,
  );
  const named = valueAt(proxy, ['spec', 'trustedCA', 'name']);
  const name = typeof named === 'string' ? named : '';
  return { name, map: caMapIn(manifests, name) };
}

/** A ConfigMap in the namespace of the cluster's configuration. */
export function caMapIn(manifests: readonly Manifest[], name: string): Manifest | undefined {
  return manifests.find(
    ({ kind, metadata }) => kind === 'ConfigMap' && metadata.namespace === CONFIG_NAMESPACE && metadata.name === name,
  );
}

/** What a ConfigMap with CAs holds; nothing if it is not in the input. */
export function caContentOf(map: Manifest | undefined): unknown {
  return map && [map['data'], map['binaryData']];
}
