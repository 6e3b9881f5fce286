import { backendOf } from '../../storage';
import type { BackendField } from '../../storage/backend';
import type { FixStep } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { setInConfig, step, word } from './steps';
import { storageText } from './storage-words';

/** The field that says where the storage answers; its stanza, where the cloud decides that. Without a Config, the message may show the storage. */
export function endpointField({ backend: known }: Dump, message = ''): string {
  const backend = known ?? (/OpenStack|\/auth\/tokens/.test(message) ? 'swift' : 's3');
  const name = backendOf(backend).endpointKey;
  return `spec.storage.${backend}${name === undefined ? '' : `.${name}`}`;
}

/** What the client of S3 says of an endpoint without a scheme; the one of Swift, of an empty URL of Keystone. */
export const SCHEMELESS_OF_S3 = /(?:RequestError|operation error S3)[^]*unsupported protocol scheme/;

/** What Go says of a URL that it cannot read, or that has no host. Sources: net/url, net/http transport.go. */
export const BAD_URL =
  /no Host in request URL|missing protocol scheme|first path segment in URL cannot contain colon|invalid (?:URL (?:escape|port)|port|userinfo|control character in URL|character \S{1,20} in host name)|(?:invalid|empty) host\b|missing '\]' in host/;

/** Host and port of the endpoint, for `openssl`. */
export function endpointAddress(dump: Dump): string {
  const url = endpointUrl(dump);
  if (url === undefined) return 'HOST:443';
  return word(`${url.hostname}:${url.port || (url.protocol === 'http:' ? '80' : '443')}`, 'HOST:443');
}

/** The endpoint in the Config; https, where it has no scheme. */
export function endpointUrl(dump: Dump): URL | undefined {
  const text = storageText(dump, backendOf(dump.backend ?? 's3').endpointKey ?? 'regionEndpoint');
  const full = /^https?:\/\//.test(text) ? text : `https://${text}`;
  return text !== '' && URL.canParse(full) ? new URL(full) : undefined;
}

/** A change of the endpoint: in the stanza that the Config has, for a second one stops the Operator. */
export function setEndpoint(
  instruction: string,
  { backend = 's3' }: Dump,
  url: string,
  besides: ByBackend = {},
): FixStep {
  const name = backendOf(backend).endpointKey;
  if (name === undefined) {
    return step(
      'The cloud sets the endpoint of this storage. Check whether a proxy or a firewall answers instead of the cloud.',
    );
  }
  return setInConfig(instruction, { storage: { [backend]: { [name]: url, ...besides[backend] } } });
}

/** Other fields to set, by the storage that has them. */
type ByBackend = Readonly<Partial<Record<BackendField, object>>>;
