import { parseGoUrl, urlError } from './go-url';
import { escapedPart } from './url-escapes';

/** Throws the error of net/http where a URL is none that it sends a request to. Source: net/http Transport.roundTrip. */
export function checkRequest(method: 'Get' | 'Post', url: string): void {
  const { scheme, host } = parseGoUrl(url);
  const isHttp = scheme === 'http' || scheme === 'https';
  if (isHttp && host !== '') return;
  const what = isHttp ? 'http: no Host in request URL' : `unsupported protocol scheme ${JSON.stringify(scheme)}`;
  throw urlError(method, shown(url), what);
}

/** Without its password. Sources: net/http stripPassword, net/url String. */
function shown(url: string): string {
  return url
    .replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase())
    .replace(/^((?:[a-z\d+.-]+:)?\/\/[^/?#:@]*):[^/?#]*@/, '$1:***@')
    .replace(/[^!-~]+/g, (odd) => escapedPart(odd, 'path'));
}
