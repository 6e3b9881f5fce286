import { valueAt } from '../core/field-path';
import { describeObject, referenceTo, type Manifest } from '../core/manifest';
import { CONFIG_NAMESPACE } from '../core/names';
import { isAtLeast, Release } from '../core/release';
import type { Change, Edit } from '../operator/changes/change';
import { changedObjects } from '../operator/changes/changed-objects';
import { caMapIn, caContentOf, proxyCaIn } from '../operator/cluster/proxy-ca';
import { CONFIG_GROUP } from '../operator/cluster/object-index';
import { same } from '../operator/go/same';
import type { Unknown } from '../operator/unknown/unknown';
import { filesOnNodes } from './files-on-nodes';
import { TRUST_BUNDLE } from './node-files';

/**
 * Nodes that trust other CAs: those of ConfigMap user-ca-bundle and of the one that Proxy/cluster names.
 * Sources: openshift/machine-config-operator pkg/operator/sync.go syncRenderConfig, pkg/daemon/update.go
 * calculatePostConfigChangeActionFromMCDiffs.
 */
export function* trustBundleChanged(edit: Edit): Iterable<Change> {
  if (isMapLost(edit)) return;
  const [old, now] = [bundleOf(edit.old), bundleOf(edit.now)];
  const names = Object.keys({ ...old, ...now }).filter((name) => !same(old[name], now[name]));
  const [first] = names;
  if (first === undefined) return;
  const action = isAtLeast(edit.after.state.release, Release.V4_14) ? 'restart' : 'reboot';
  yield* filesOnNodes([{ path: TRUST_BUNDLE, action }], edit, {
    subject: { kind: 'ConfigMap', namespace: CONFIG_NAMESPACE, name: first },
    old: inWords(old),
    new: inWords(now),
  });
}

/** The CAs by the name of the ConfigMap that holds them. */
type Bundle = Readonly<Record<string, unknown>>;

const INSTALLED = 'user-ca-bundle';

function bundleOf(manifests: readonly Manifest[]): Bundle {
  const [installed, { name, map }] = [caMapIn(manifests, INSTALLED), proxyCaIn(manifests)];
  const isOther = name !== '' && name !== INSTALLED;
  return {
    ...(installed && { [INSTALLED]: caContentOf(installed) }),
    ...(isOther && { [name]: caContentOf(map) ?? 'not in the input' }),
  };
}

function inWords(bundle: Bundle): string {
  return Object.keys(bundle).length === 0 ? 'not set' : `the CAs of ${Object.keys(bundle).join(', ')}`;
}

/** What an edit of a ConfigMap with CAs does, where that depends on a Proxy or on how operators deal with its loss. */
export function* unknownTrust(edit: Edit): Iterable<Unknown> {
  const { after, old, now } = edit;
  const { name } = proxyCaIn(now);
  const isProxyOpen =
    after.state.object(CONFIG_GROUP, 'Proxy', 'cluster') === undefined &&
    !after.state.lacks('Proxy', '', '', CONFIG_GROUP);
  for (const { manifest, isRemoved } of changedObjects(old, now)) {
    const { kind, metadata } = manifest;
    if (kind !== 'ConfigMap' || metadata.namespace !== CONFIG_NAMESPACE) continue;
    const object = describeObject(referenceTo(manifest));
    if (isRemoved && metadata.name === name) {
      yield { object, why: 'Proxy/cluster names it, and what operators do without it is not predicted' };
    } else if (isProxyOpen && valueAt(manifest, ['data', 'ca-bundle.crt']) !== undefined) {
      yield {
        object,
        why: 'if Proxy/cluster, which is not in the input, names it as trustedCA, all pods of the registry are replaced',
      };
    }
  }
}

/** Without a ConfigMap that the Proxy names, the Machine Config Operator stops. The installed one may be missing. */
function isMapLost({ old, now }: Edit): boolean {
  const [before, after] = [proxyCaIn(old), proxyCaIn(now)];
  const isSame = before.name === after.name && after.name !== INSTALLED;
  return isSame && before.map !== undefined && after.map === undefined;
}
