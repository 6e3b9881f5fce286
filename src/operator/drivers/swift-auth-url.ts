import { OperatorError } from '../go/operator-error';

/**
 * The Keystone URL with the version in its path: pkg/storage/swift/swift.go ensureAuthURLHasAPIVersion. It is
 * normalized like goware/urlx does: a missing scheme becomes http, the host lower case, and the default port is
 * removed.
 */
export function withVersion(authUrl: string, version: string): string {
  const url = parse(authUrl);
  const normalized = url.href;
  if (/^\/v[123]/.test(url.pathname)) return normalized;
  if (url.pathname !== '/') throw new OperatorError(`Incorrect Auth URL: ${url.pathname}`);
  return `${normalized.endsWith('/') ? normalized : `${normalized}/`}v${version}`;
}

function parse(text: string): URL {
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text.replace(/^\/\//, '')}`;
  if (text !== '' && URL.canParse(withScheme)) return new URL(withScheme);
  const host = /^[a-z]+:\/\/([^/?#]*)/i.exec(withScheme)?.[1] ?? '';
  throw new OperatorError(host === '' ? 'host "": empty host' : `parse ${JSON.stringify(withScheme)}: invalid host`);
}
