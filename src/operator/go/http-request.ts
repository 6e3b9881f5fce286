import { parseGoUrl, urlError, type GoUrl } from './go-url';
import { escapedPart, writtenPath } from './url-escapes';

/** Throws the error of net/http where a URL is none that it sends a request to. */
export function checkRequest(method: 'Get' | 'Post', url: string): void {
  const why = whyNotSent(parseGoUrl(url));
  if (why !== undefined) throw urlError(method, shown(url), why);
}

/** Why net/http sends no request to a URL, if it does not. Source: net/http Transport.roundTrip. */
export function whyNotSent({ scheme, host }: GoUrl): string | undefined {
  if (scheme !== 'http' && scheme !== 'https') return `unsupported protocol scheme ${JSON.stringify(scheme)}`;
  return host === '' ? 'http: no Host in request URL' : undefined;
}

/** Without its password. Sources: net/http stripPassword, net/url String. */
function shown(url: string): string {
  return url
    .replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase())
    .replace(/^((?:[a-z\d+.-]+:)?\/\/[^/?#:@]*):[^/?#]*@/, '$1:***@')
    .replace(
      /^((?:[a-z\d+.-]+:)?(?:\/\/[^/?#]*)?)(\/[^?#]*)/,
      (_, start: string, path: string) => start + writtenPath(path),
    )
    .replace(/[^!-~]+/g, (odd) => escapedPart(odd, 'path'));
}
