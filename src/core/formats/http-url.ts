import type { Diagnostic } from '../diagnostic';
import { quoted } from '../quoted';
import { isIPv6 } from './ip-address';
import { checkPort, isHost } from './registry-host';

/** Checks for an absolute `http` or `https` URL without user information, query or fragment. Messages never show those. */
export function checkHttpUrl(text: string): Diagnostic | undefined {
  const parts = URL_PARTS.exec(text);
  if (parts === null) return { found: shown(text), expected: EXPECTED, ...missingScheme(text) };
  const [, scheme = '', authority = '', path = '', rest = ''] = parts;
  // A slash in a password ends the authority before the `@`.
  if (authority.includes('@') || (text.includes('@') && checkAuthority(authority) !== undefined)) return CREDENTIALS;
  if (!/^https?$/i.test(scheme)) return { found: `the scheme ${quoted(scheme)}`, expected: 'the scheme http or https' };
  if (rest !== '') return { found: 'a URL with a query or a fragment (not shown)', expected: EXPECTED };
  return checkAuthority(authority) ?? checkPath(path) ?? checkInternationalHost(text);
}

const URL_PARTS = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(.*)$/is;
const EXPECTED = 'an absolute URL such as https://host.example.com';
const CREDENTIALS: Diagnostic = {
  found: 'a URL with user information (not shown)',
  expected: 'a URL without credentials',
  fix: 'remove the credentials from the URL, and replace them if they were in Git',
};

function checkAuthority(authority: string): Diagnostic | undefined {
  if (authority === '') return { found: 'a URL without a host', expected: EXPECTED };
  const [, host = authority, port] = /^(\[.*\]|[^:]*)(?::(.*))?$/s.exec(authority) ?? [];
  const isAddress = /^\[[^%]*\]$/.test(host) && isIPv6(host.slice(1, -1));
  if (!isAddress && !isHost(host))
    return { found: `the host ${quoted(host)}`, expected: 'a DNS name or an IP address' };
  return port === undefined ? undefined : checkPort(port);
}

function checkPath(path: string): Diagnostic | undefined {
  if (/^(?:[\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})*$/i.test(path)) return undefined;
  return {
    found: `the path ${quoted(path)}`,
    expected: 'a path in which all but plain characters are percent-encoded',
  };
}

// Only the real URL parser detects invalid Punycode.
function checkInternationalHost(text: string): Diagnostic | undefined {
  return URL.canParse(text) ? undefined : { found: quoted(text), expected: EXPECTED };
}

function missingScheme(text: string): Pick<Diagnostic, 'fix' | 'suggestion'> {
  return URL_PARTS.exec(`https://${text}`) !== null && checkHttpUrl(`https://${text}`) === undefined
    ? { suggestion: `https://${text}`, fix: `write ${quoted(`https://${text}`)}, with its scheme` }
    : {};
}

// A string that is not a valid URL may still contain a password or a signature.
function shown(text: string): string {
  return /[@?#=]/.test(text) ? 'a text that is not a URL (not shown)' : quoted(text);
}
