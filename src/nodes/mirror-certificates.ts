import { valueAt } from '../core/field-path';
import { CONFIG_NAMESPACE } from '../core/names';
import { asRecord } from '../core/record';
import type { Manifest } from '../core/manifest';
import type { Change, Edit } from '../operator/changes/base/change';
import { imageSettings, type ImageSettings } from './image-settings';
import { entriesAround, hostOf } from './registry-scopes';

/** Mirrors that an edit brings and whose certificate nodes may not trust. */
export function* mirrorCertificates(edit: Edit): Iterable<Change> {
  const [old, now] = [imageSettings(edit.before, edit.old), imageSettings(edit.after, edit.now)];
  const known = new Set(hostsIn(old));
  const { name } = edit.after.state.image?.spec?.additionalTrustedCA ?? {};
  const map = edit.now.find(
    ({ kind, metadata }) => kind === 'ConfigMap' && metadata.namespace === CONFIG_NAMESPACE && metadata.name === name,
  );
  // The content of a map that is not in the input is reported as unknown.
  if (name !== undefined && map === undefined) return;
  const insecureAround = entriesAround(now.sources.insecureRegistries ?? []);
  const added = hostsIn(now).filter((host) => !known.has(host) && insecureAround(host).length === 0);
  const keys = keysOf(map);
  for (const host of added) {
    const trouble = troubleOf(host, keys);
    if (trouble !== undefined) {
      yield {
        ...{ ...trouble, subject: { kind: 'Mirror', name: host } },
        why:
          name === undefined
            ? 'Image/cluster has no spec.additionalTrustedCA'
            : `ConfigMap/${CONFIG_NAMESPACE}/${name} has no key ${host.replace(':', '..')}`,
        ...{ old: 'no mirror', new: 'mirror' },
        source: 'containers/image docker/docker_client.go dockerCertDir',
      };
    }
  }
}

function hostsIn({ mirrors }: ImageSettings): string[] {
  return [...new Set(mirrors.flatMap((rule) => rule.mirrors.map(hostOf)))];
}

function keysOf(map: Manifest | undefined): ReadonlySet<string> {
  return new Set(['data', 'binaryData'].flatMap((part) => Object.keys(asRecord(valueAt(map, [part])))));
}

/** The directory of the CA has the host as the mirror is written, so one with port 443 serves no mirror without it. */
function troubleOf(host: string, keys: ReadonlySet<string>): Pick<Change, 'level' | 'what'> | undefined {
  if (keys.has(host.replace(':', '..'))) return undefined;
  if (keys.has(`${host}..443`)) {
    return {
      level: 'disruption',
      what: `pulls from this mirror fail if a private CA signed its certificate: the mirror is written without a port, so nodes do not read the CA with key ${host}..443; add the CA with key ${host}, too`,
    };
  }
  return {
    level: 'change',
    what: `nodes have no CA for this mirror: if they do not trust the CA of its certificate already, add this CA with key ${host.replace(':', '..')} to the ConfigMap of spec.additionalTrustedCA of Image/cluster, in namespace ${CONFIG_NAMESPACE}`,
  };
}
