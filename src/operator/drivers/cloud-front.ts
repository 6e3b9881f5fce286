import { formatGoDuration, parseGoDuration } from '../../core/formats/go-duration';
import type { CloudFrontStanza } from '../../schema/kinds/storage-spec';
import type { StorageVariable } from '../container/env';
import { yamlText } from '../../yaml/write/yaml-value';
import type { StorageVolume } from './driver';

const FOLDER = '/etc/docker/cloudfront';

/** The CloudFront middleware of the registry. Its variable already contains YAML. */
export function cloudFrontVariable({ baseURL = '', keypairID = '', duration }: CloudFrontStanza): StorageVariable {
  const lines = [
    '- name: cloudfront',
    '  options:',
    option('baseurl', baseURL),
    option('privatekey', `${FOLDER}/private.pem`),
    option('keypairid', keypairID),
    option('duration', durationText(duration)),
    option('ipfilteredby', 'none'),
  ];
  return { name: 'REGISTRY_MIDDLEWARE_STORAGE', value: lines.join('\n'), marshalled: true };
}

/** Without a name of the Secret the volume has none either: Go omits it, and the API server rejects that. */
export function cloudFrontVolume({ privateKey }: CloudFrontStanza): StorageVolume {
  const name = 'registry-cloudfront';
  const { name: secretName = '', key = '' } = privateKey ?? {};
  const secret = {
    ...(secretName === '' ? {} : { secretName }),
    items: [{ key, path: 'private.pem' }],
    optional: false,
  };
  return { volume: { name, secret }, mount: { name, mountPath: FOLDER, readOnly: true } };
}

/** A line of the nested block, whose further lines are indented by six. */
function option(key: string, value: string): string {
  const start = `    ${key}: `;
  return start + yamlText(value, { indent: 6, column: start.length });
}

function durationText(duration: string | undefined): string {
  const nanoseconds = parseGoDuration(duration ?? '') ?? 0n;
  return nanoseconds === 0n ? '1200s' : formatGoDuration(nanoseconds);
}
