import { valueAt } from '../core/field-path';
import { type Manifest, describeManifest } from '../core/manifest';
import { CONFIG_NAMESPACE, SINGLETON_NAME } from '../core/names';
import { isAtLeast, Release } from '../core/release';
import type { Change, Edit } from '../operator/changes/base/change';
import { changedObjects } from '../operator/changes/base/changed-objects';
import { caMapIn, caContentOf, proxyCaIn } from '../operator/cluster/proxy-ca';
import { CONFIG_GROUP } from '../operator/cluster/object-index';
import { isSameData } from '../core/data/same-data';
import type { Prediction } from '../operator/prediction';
import type { Subject } from '../operator/effects/subject';
import type { Unknown } from '../operator/unknown/unknown';
import { filesOnNodes } from './files-on-nodes';
import { PROXY_ENV, TRUST_BUNDLE, type ChangedFile } from './node-files';

/**
 * Files of nodes that hold what Proxy/cluster says: its settings, and its CAs beside those of ConfigMap user-ca-bundle. No policy
 * covers the settings, so nodes reboot for them.
 * Sources: openshift/machine-config-operator templates/common/_base/files/etc-mco-proxy.yaml, pkg/operator/sync.go
 * syncRenderConfig, pkg/daemon/update.go calculatePostConfigChangeActionFromMCDiffs.
 */
export function* proxyOnNodes(edit: Edit): Iterable<Change> {
  const ofCas = isMapLost(edit) ? [] : namesChanged(edit);
  const [settingsOld, settingsNow] = [settingsOf(edit.before), settingsOf(edit.after)];
  const action = isAtLeast(edit.after.state.release, Release.V4_14) ? 'restart' : 'reboot';
  const isOfCas = settingsOld === settingsNow;
  const files: readonly ChangedFile[] = [
    ...(ofCas.length > 0 ? [{ path: TRUST_BUNDLE, action } as const] : []),
    ...(isOfCas ? [] : [{ path: PROXY_ENV, action: 'reboot' } as const]),
  ];
  yield* filesOnNodes(files, edit, {
    subject: isOfCas ? { kind: 'ConfigMap', namespace: CONFIG_NAMESPACE, name: ofCas[0] ?? '' } : PROXY,
    old: isOfCas ? inWords(bundleOf(edit.old)) : settingsOld,
    new: isOfCas ? inWords(bundleOf(edit.now), inWords(bundleOf(edit.old))) : settingsNow,
  });
}

const PROXY: Subject = { kind: 'Proxy', name: SINGLETON_NAME };

function settingsOf({ state }: Prediction): string {
  const fields = (['httpProxy', 'httpsProxy', 'noProxy'] as const).flatMap((field) => {
    const value = state.proxy(field);
    return value === '' ? [] : [`${field} ${value}`];
  });
  return fields.length === 0 ? 'not set' : fields.join(', ');
}

/** The ConfigMaps of which the CAs differ. */
function namesChanged({ old, now }: Edit): string[] {
  const [before, after] = [bundleOf(old), bundleOf(now)];
  return Object.keys({ ...before, ...after }).filter((name) => !isSameData(before[name], after[name]));
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

/** If it has the same ConfigMaps as before, their content differs. */
function inWords(bundle: Bundle, before?: string): string {
  const words = Object.keys(bundle).length === 0 ? 'not set' : `the CAs of ${Object.keys(bundle).join(', ')}`;
  return words === before ? `other CAs of ${Object.keys(bundle).join(', ')}` : words;
}

/** What an edit of a ConfigMap with CAs does, where that depends on a Proxy or on how operators deal with its loss. */
export function* unknownTrust(edit: Edit): Iterable<Unknown> {
  const { after, old, now } = edit;
  const { name } = proxyCaIn(now);
  const isProxyOpen =
    after.state.object(CONFIG_GROUP, 'Proxy', SINGLETON_NAME) === undefined &&
    !after.state.lacks('Proxy', '', '', CONFIG_GROUP);
  for (const { manifest, isEdited, isRemoved } of changedObjects(old, now)) {
    const { kind, metadata } = manifest;
    if (kind !== 'ConfigMap' || metadata.namespace !== CONFIG_NAMESPACE) continue;
    const object = describeManifest(manifest);
    if (isRemoved && metadata.name === name) {
      yield {
        object,
        why: 'Proxy/cluster names it in spec.trustedCA, and what operators do without it is not predicted',
      };
    } else if (
      isProxyOpen &&
      valueAt(manifest, ['data', 'ca-bundle.crt']) !== undefined &&
      (isEdited || isRemoved || !isForRegistry(metadata.name, after))
    ) {
      yield {
        object,
        why: 'if Proxy/cluster, which is not in the input, names it in spec.trustedCA, all pods of the registry are replaced',
      };
    }
  }
}

/** Whether the storage or the nodes of the registry trust it: what comes with an edit has this use, and no other. */
function isForRegistry(name: string, { spec, state }: Prediction): boolean {
  const users = [spec.storage?.s3?.trustedCA?.name, state.image?.spec?.additionalTrustedCA?.name];
  return name !== INSTALLED && users.includes(name);
}

/** Without a ConfigMap that the Proxy names, the Machine Config Operator stops. The installed one may be missing. */
function isMapLost({ old, now }: Edit): boolean {
  const [before, after] = [proxyCaIn(old), proxyCaIn(now)];
  const isSame = before.name === after.name && after.name !== INSTALLED;
  return isSame && before.map !== undefined && after.map === undefined;
}
