import { apiGroup, type Manifest } from '../../core/manifest';
import { asRecord } from '../../core/record';
import { textMap } from '../cluster/object-data';
import { CONFIG_GROUP } from '../cluster/object-index';

/**
 * The manifests with the status that Proxy/cluster gets from the one of the other side, if only that one has a status: the
 * network operator copies spec, and adds the networks of the cluster to noProxy.
 */
export function withProxyStatusOf(manifests: readonly Manifest[], other: readonly Manifest[]): readonly Manifest[] {
  const found = other.find(isProxy);
  if (found?.status === undefined) return manifests;
  return manifests.map((each) =>
    isProxy(each) && each.status === undefined ? { ...each, status: statusFor(each, found) } : each,
  );
}

function isProxy({ apiVersion, kind }: Manifest): boolean {
  return kind === 'Proxy' && apiGroup(apiVersion) === CONFIG_GROUP;
}

function statusFor(proxy: Manifest, found: Manifest): Record<string, unknown> {
  const [was, is, status] = [textMap(found.spec), textMap(proxy.spec), textMap(found.status)];
  const fields = ['httpProxy', 'httpsProxy', 'noProxy'].map((field): readonly [string, string | undefined] => {
    const [old = '', now = ''] = [was[field], is[field]];
    if (old === now) return [field, status[field]];
    return [field, field === 'noProxy' ? withNetworks(now, status[field] ?? '', old) : now];
  });
  return { ...asRecord(found.status), ...Object.fromEntries(fields) };
}

/** Entries that are in status alone are of the cluster. */
function withNetworks(now: string, status: string, old: string): string {
  const own = new Set(entriesOf(old));
  const ofCluster = entriesOf(status).filter((each) => !own.has(each));
  return [...new Set([...entriesOf(now), ...ofCluster])].sort().join(',');
}

function entriesOf(list: string): string[] {
  return list.split(',').filter((each) => each !== '');
}
