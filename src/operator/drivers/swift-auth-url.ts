import { bytewise } from '../../core/bytes/utf8';
import { parseGoUrl, urlError, type GoUrl } from '../go/go-url';
import { OperatorError } from '../go/operator-error';
import { unicodeHost } from '../go/punycode';
import { escapedPart, unescaped } from '../go/url-escapes';

/** The Keystone URL with the version in its path: pkg/storage/swift/swift.go ensureAuthURLHasAPIVersion. */
export function withVersion(authUrl: string, version: string): string {
  const normalized = written(normal(parse(authUrl)));
  const { path } = parse(normalized);
  if (/^\/v[123]/.test(path)) return normalized;
  if (path !== '/' && path !== '') throw new OperatorError(`Incorrect Auth URL: ${path}`);
  return `${normalized.endsWith('/') ? normalized : `${normalized}/`}v${version}`;
}

/** Source: github.com/goware/urlx Parse. */
function parse(text: string): GoUrl {
  const absolute = text.startsWith('//') ? `http:${text}` : text;
  const url = parseGoUrl(absolute.includes('://') ? absolute : `http://${absolute}`);
  checkHost(hostAndPort(url).host);
  return { ...url, host: url.host.toLowerCase() };
}

function hostAndPort(url: GoUrl): { readonly host: string; readonly port?: string } {
  const at = url.host.lastIndexOf(':');
  if (at < 0 || (url.host.startsWith('[') && url.host.includes(']', at))) return { host: url.host };
  const port = url.host.slice(at + 1);
  if (port === '') throw urlError('port', written(url), 'empty port');
  return { host: url.host.slice(0, at), port };
}

function checkHost(host: string): void {
  if (host === '') throw urlError('host', host, 'empty host');
  const lower = host.toLowerCase();
  // A label beyond ASCII is checked as punycode, which keeps the ASCII part of it.

  const labels = lower
    .split('.')
    .map((label) => (/[^\0-\x7f]/.test(label) ? `xn--${label.replace(/[^\0-\x7f]/g, '')}` : label));
  if (DOMAIN.test(labels.join('.')) || IPV4.test(lower) || IPV6.test(lower)) return;
  throw urlError('host', lower, 'invalid host');
}

const DOMAIN = /^(?:[\w-]{1,63}\.)*[a-z\d-]{1,63}$/i;
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const IPV6 = /^\[[a-f\d:]+\]$/i;

/** Source: github.com/goware/urlx Normalize, and github.com/PuerkitoBio/purell for what it asks of it. */
function normal(url: GoUrl): GoUrl {
  const { host, port } = hostAndPort(url);
  const isDefault = (url.scheme === 'http' && port === '80') || (url.scheme === 'https' && port === '443');
  const path = withoutDots(url.path, host).replace(/\/{2,}/g, '/');
  const named = inDecimal(unicodeHost(host).toLowerCase()).replace(/^\.+|\.+$/g, '');
  return { ...url, host: port === undefined || isDefault ? named : `${named}:${port}`, path, query: sorted(url.query) };
}

function withoutDots(path: string, host: string): string {
  if (path === '') return path;
  const sections = path.split('/');
  const kept: string[] = [];
  for (const section of sections) {
    if (section === '..') kept.pop();
    else if (section !== '.') kept.push(section);
  }
  const joined = kept.join('/');
  const absolute = host !== '' && !joined.startsWith('/') ? `/${joined}` : joined;
  return /^\.\.?$/.test(sections.at(-1) ?? '') && !absolute.endsWith('/') ? `${absolute}/` : absolute;
}

/** An IPv4 address that is written as one number, or in octal. */
function inDecimal(host: string): string {
  const octal = /^(0\d*)\.(0\d*)\.(0\d*)\.(0\d*)$/.exec(host)?.slice(1);
  if (octal !== undefined) return octal.map((part) => (/[89]/.test(part) ? 0 : parseInt(part, 8))).join('.');
  const whole = /^0x[\da-f]+$|^\d+$/.test(host) ? BigInt(host.replace(/^0+(?=\d)/, '')) : undefined;
  if (whole === undefined) return host;
  const capped = whole > 2n ** 63n - 1n ? 2n ** 63n - 1n : whole;
  return [24n, 16n, 8n, 0n].map((shift) => String((capped >> shift) & 255n)).join('.');
}

function sorted(query: string): string {
  const values = new Map<string, string[]>();
  for (const pair of query.split('&')) {
    if (pair === '' || pair.includes(';') || /%(?![\da-f]{2})/i.test(pair)) continue;
    const [key = '', ...rest] = pair.split('=');
    const name = unescaped(key, 'query');
    values.set(name, [...(values.get(name) ?? []), unescaped(rest.join('='), 'query')]);
  }
  if (values.size === 0) return query;
  const pairs = [...values.keys()]
    .sort(bytewise)
    .flatMap((key) =>
      [...(values.get(key) ?? [])].sort(bytewise).map((value) => `${key}=${escapedPart(value, 'query')}`),
    );
  return pairs.join('&');
}

function written({ scheme, user, host, path, query, fragment }: GoUrl): string {
  return [
    scheme === '' ? '' : `${scheme}:`,
    `//${user === undefined ? '' : `${user}@`}${host}`,
    path !== '' && !path.startsWith('/') ? '/' : '',
    escapedPart(path, 'path'),
    query === '' ? '' : `?${query}`,
    fragment === '' ? '' : `#${escapedPart(fragment, 'fragment')}`,
  ].join('');
}
