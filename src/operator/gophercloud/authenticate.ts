import type { Release } from '../../core/release';
import { parseGoUrl } from '../go/go-url';
import { checkRequest } from '../go/http-request';
import { attempt, OperatorError } from '../go/operator-error';
import type { AuthOptions, ReadOptions } from './auth-options';
import { checkV2Request, checkV3Request, checkV3Scope } from './token-request';

/**
 * Throws the error with which the Operator ends before Keystone answers. A URL without a version is taken for one of
 * Keystone v3. Sources: pkg/storage/swift/swift.go getSwiftClient; gophercloud openstack/client.go NewClient, Authenticate.
 *
 * @param known what of the options is more than assumed
 */
export function authenticate(options: AuthOptions, known: ReadOptions, release: Release): void {
  const endpoint = options.identityEndpoint;
  const base = prefixed('failed to create a new OpenStack provider client', () => baseEndpoint(endpoint));
  prefixed('failed to authenticate against OpenStack', () => {
    const url = normalized(endpoint);
    const isV2 = url.endsWith('/v2.0/');
    const isVersioned = isV2 || url.endsWith('/v3/');
    if (!isVersioned) checkRequest('Get', normalized(base));
    // A token is passed on as it is.
    const isToken = !isV2 && options.tokenId !== '';
    if (known === 'all' && isV2) checkV2Request(options, release);
    if (known !== 'nothing' && !isV2 && !isToken) checkV3Scope(options);
    if (known === 'all' && !isV2 && !isToken) checkV3Request(options);
    if (isVersioned) checkRequest(isToken ? 'Get' : 'Post', `${url}${isV2 ? 'tokens' : 'auth/tokens'}`);
  });
}

function prefixed<T>(words: string, make: () => T): T {
  const attempted = attempt(make);
  if ('error' in attempted) throw new OperatorError(`${words}: ${attempted.error}`);
  return attempted.value;
}

/** Source: gophercloud openstack/utils/base_endpoint.go. */
function baseEndpoint(endpoint: string): string {
  parseGoUrl(endpoint);
  const [, authority = '', path = ''] = /^((?:[a-z][a-z\d+.-]*:)?(?:\/\/[^/?#]*)?)([^?#]*)/i.exec(endpoint) ?? [];
  const isOpaque = authority.endsWith(':') && !path.startsWith('/');
  const version = isOpaque ? -1 : path.search(/v[\d.]/);
  const left = version < 0 ? path : path.slice(0, version);
  return left === '' ? authority.replace(/^([^/]*:)\/\/$/, '$1') : authority + left;
}

function normalized(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
