import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import type { PlatformProfile } from '../../platforms/profile';
import { isRecord, itemsOf } from '../../core/record';
import { PLATFORM_FACT, type AssumptionLog } from './assumptions';
import { UNKNOWN } from '../../core/placeholder';

/** The fields of `infrastructure.config.openshift.io/cluster` that the Operator reads. */
export interface Infrastructure {
  /** `status.platformStatus.type`. */
  readonly type: string;
  /** Empty if unknown. */
  readonly infrastructureName: string;
  readonly singleReplica: boolean;
  /** Whether the cluster was installed on one node. Where another cluster hosts the control plane, the topology is not that of the nodes. */
  readonly singleNode: boolean;
  /** A string field below `status.platformStatus`; empty if missing. */
  text(...path: readonly string[]): string;
  /** The same, but the placeholder if the input has no Infrastructure and the platform is the one of the field. */
  textOrUnknown(...path: readonly string[]): string;
  /** Whether `status.platformStatus` has fields of this platform. */
  hasPlatform(platform: string): boolean;
  /** Whether a list below `status.platformStatus` has items. */
  hasItems(...path: readonly string[]): boolean;
  /** The custom URL of a cloud service; empty if there is none. */
  endpoint(platform: string, matches: (name: string) => boolean): string;
}

export function readInfrastructure(manifest: Manifest): Infrastructure {
  const status = (...path: readonly string[]): string => textAt(manifest, ['status', ...path]);
  const singleReplica = status('infrastructureTopology') === 'SingleReplica';
  return {
    type: status('platformStatus', 'type'),
    infrastructureName: status('infrastructureName'),
    singleReplica,
    singleNode: singleReplica && status('controlPlaneTopology') !== 'External',
    text: (...path) => status('platformStatus', ...path),
    textOrUnknown: (...path) => status('platformStatus', ...path),
    hasPlatform: (platform) => isRecord(valueAt(manifest, ['status', 'platformStatus', platform])),
    hasItems: (...path) => itemsOf(valueAt(manifest, ['status', 'platformStatus', ...path])).length > 0,
    endpoint: (platform, matches) => {
      const list = valueAt(manifest, ['status', 'platformStatus', platform, 'serviceEndpoints']);
      const found = Array.isArray(list)
        ? (list as readonly unknown[]).find((each) => matches(textAt(each, ['name'])))
        : undefined;
      return textAt(found, ['url']);
    },
  };
}

/** Used if the input has no Infrastructure object: only the platform type can be known. */
export function assumedInfrastructure(profile: PlatformProfile, from: string, log: AssumptionLog): Infrastructure {
  const { infrastructureType: type } = profile;
  log.note(PLATFORM_FACT, type, from);
  const isOf = (platform = ''): boolean => type.toLowerCase() === platform.toLowerCase();
  const noted = (path: readonly string[], value: string): string => {
    const field = `Infrastructure/cluster status.platformStatus.${path.join('.')}`;
    log.note(field, value === '' ? 'empty' : value, 'no Infrastructure in the input');
    return value;
  };
  return {
    type,
    infrastructureName: '',
    singleReplica: false,
    singleNode: false,
    text: (...path) => noted(path, ''),
    textOrUnknown: (...path) => noted(path, isOf(path[0]) ? UNKNOWN : ''),
    hasPlatform: () => true,
    hasItems: (...path) => {
      noted(path, '');
      return false;
    },
    endpoint: () => '',
  };
}

function textAt(root: unknown, path: readonly string[]): string {
  const value = valueAt(root, path);
  return typeof value === 'string' ? value : '';
}
