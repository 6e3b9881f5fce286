import type { Release } from '../core/release';
import { isSameData } from '../core/data/same-data';
import { blockedOnNodes } from './blocked-registries';
import { isDrainNeeded } from './drain-needed';
import type { ImageSettings } from './image-settings';
import { registriesConf } from './registries-conf';

/** What the daemon on a node does for a file that changes, gravest first. */
export const NODE_ACTIONS = ['reboot', 'drain', 'restart', 'reload', 'none'] as const;
export type NodeAction = (typeof NODE_ACTIONS)[number];

export interface ChangedFile {
  readonly path: string;
  readonly action: NodeAction;
}

/**
 * The files of a node that differ. The drop-in has no policy of its own, so the node reboots for it.
 * Sources: openshift/machine-config-operator pkg/controller/container-runtime-config/container_runtime_config_controller.go
 * registriesConfigIgnition, pkg/daemon/update.go calculatePostConfigChangeActionFromMCDiffs, pkg/apihelpers/apihelpers.go
 * defaultClusterPolicies.
 */
export function changedFiles(
  old: ImageSettings,
  now: ImageSettings,
  [oldRelease, newRelease]: readonly [Release, Release],
  isDrainOverridden: boolean,
): ChangedFile[] {
  const [before, after] = [registriesConf(old, oldRelease), registriesConf(now, newRelease)];
  const conf: NodeAction = !isDrainOverridden && isDrainNeeded(before, after) ? 'drain' : 'reload';
  const files: readonly (ChangedFile & { readonly isSame: boolean })[] = [
    { path: REGISTRIES_CONF, action: conf, isSame: isSameData(before && [...before], after && [...after]) },
    { path: POLICY_JSON, action: 'reload', isSame: isSameData(policyOf(old), policyOf(now)) },
    { path: SEARCH_DROP_IN, action: 'reboot', isSame: isSameData(searched(old), searched(now)) },
  ];
  return files.filter(({ isSame }) => !isSame).map(({ path, action }) => ({ path, action }));
}

export const REGISTRIES_CONF = '/etc/containers/registries.conf';
export const POLICY_JSON = '/etc/containers/policy.json';
export const PROXY_ENV = '/etc/mco/proxy.env';
export const TRUST_BUNDLE = '/etc/pki/ca-trust/source/anchors/openshift-config-user-ca-bundle.crt';
const SEARCH_DROP_IN = '/etc/containers/registries.conf.d/01-image-searchRegistries.conf';

/** Which registries policy.json rejects or lets in, in whatever order they are named; undefined if it stays as installed. */
function policyOf(settings: ImageSettings): unknown {
  const { allowedRegistries: allowed = [] } = settings.sources;
  const blocked = blockedOnNodes(settings);
  if (allowed.length + blocked.length === 0) return undefined;
  return { allowed: [...allowed].sort(), blocked: [...blocked].sort() };
}

function searched({ sources }: ImageSettings): unknown {
  return sources.containerRuntimeSearchRegistries;
}
