import { formatGoDuration, parseGoDuration } from '../../core/formats/go-duration';
import type { CloudFrontStanza } from '../../schema/kinds/storage-spec';
import type { StorageVariable } from '../container/env';
import { yamlValue } from '../../yaml/write/yaml-value';
import type { StorageVolume } from './driver';

const FOLDER = '/etc/docker/cloudfront';

/** The CloudFront middleware of the registry. Its variable already contains YAML. */
export function cloudFrontVariable({ baseURL = '', keypairID = '', duration }: CloudFrontStanza): StorageVariable {
  const lines = [
    '- name: cloudfront',
    '  options:',
    `    baseurl: ${yamlValue(baseURL)}`,
    `    privatekey: ${FOLDER}/private.pem`,
    `    keypairid: ${yamlValue(keypairID)}`,
    `    duration: ${durationText(duration)}`,
    '    ipfilteredby: none',
  ];
  return { name: 'REGISTRY_MIDDLEWARE_STORAGE', value: lines.join('\n'), marshalled: true };
}

export function cloudFrontVolume({ privateKey }: CloudFrontStanza): StorageVolume {
  const name = 'registry-cloudfront';
  const items = [{ key: privateKey?.key ?? '', path: 'private.pem' }];
  return {
    volume: { name, secret: { secretName: privateKey?.name ?? '', items, optional: false } },
    mount: { name, mountPath: FOLDER, readOnly: true },
  };
}

function durationText(duration: string | undefined): string {
  const nanoseconds = parseGoDuration(duration ?? '') ?? 0n;
  return nanoseconds === 0n ? '1200s' : formatGoDuration(nanoseconds);
}
