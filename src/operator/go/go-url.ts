import { isIPv6 } from '../../core/formats/ip-address';
import { OperatorError } from './operator-error';
import { unescaped } from './url-escapes';

/** The parts of a URL, without escapes, and the query as it is written. */
export interface GoUrl {
  readonly scheme: string;
  readonly user: string | undefined;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** Source: net/url Parse. */
export function parseGoUrl(text: string): GoUrl {
  const [whole, fragment] = cut(text, '#');
  const parsed = refusedAs(whole, () => parse(whole));
  return { ...parsed, fragment: refusedAs(text, () => unescaped(fragment, 'fragment')) };
}

/** An error as net/url reports it. */
export function urlError(operation: string, url: string, what: string): OperatorError {
  return new OperatorError(`${operation} ${JSON.stringify(url)}: ${what}`);
}

function refusedAs<T>(url: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof OperatorError ? urlError('parse', url, error.message) : error;
  }
}

function parse(text: string): Omit<GoUrl, 'fragment'> {
  if (/[\0-\x1f\x7f]/.test(text)) throw new OperatorError('net/url: invalid control character in URL');
  if (text.startsWith(':')) throw new OperatorError('missing protocol scheme');
  const [, scheme = '', afterScheme = ''] = /^(?:([a-z][a-z\d+.-]*):)?(.*)$/is.exec(text) ?? [];
  const [rest, query] = cut(afterScheme, '?');
  const nothing = { scheme: scheme.toLowerCase(), user: undefined, host: '', path: '', query };
  if (!rest.startsWith('/') && scheme !== '') return nothing;
  if (!rest.startsWith('/') && cut(rest, '/')[0].includes(':')) {
    throw new OperatorError('first path segment in URL cannot contain colon');
  }
  const [, authority, path = ''] = /^\/\/([^/]*)(.*)$/s.exec(rest) ?? [];
  if (authority === undefined) return { ...nothing, path: unescaped(rest, 'path') };
  return { ...nothing, ...parseAuthority(authority), path: unescaped(path, 'path') };
}

function parseAuthority(authority: string): Pick<GoUrl, 'user' | 'host'> {
  const at = authority.lastIndexOf('@');
  const host = parseHost(authority.slice(at + 1));
  if (at < 0) return { user: undefined, host };
  const user = authority.slice(0, at);
  if (!/^[\w\-.:~!$&'()*+,;=%@]*$/.test(user)) throw new OperatorError('net/url: invalid userinfo');
  unescaped(user, 'user');
  return { user, host };
}

function parseHost(host: string): string {
  if (host.lastIndexOf('[') > 0) throw new OperatorError('invalid IP-literal');
  if (host.startsWith('[') && !host.includes(']')) throw new OperatorError("missing ']' in host");
  const [port = ''] = host.startsWith('[') ? [host.slice(host.lastIndexOf(']') + 1)] : (/:[^:]*$/.exec(host) ?? []);
  if (!/^(?::\d*)?$/.test(port)) throw new OperatorError(`invalid port ${JSON.stringify(port)} after host`);
  const decoded = unescaped(host, 'host');
  const literal = /^\[(.*)\]/s.exec(decoded)?.[1];
  // An IPv4 address does not pass either.
  if (literal !== undefined && !isIPv6(literal)) throw new OperatorError('invalid host: unable to parse IP');
  return decoded;
}

function cut(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
