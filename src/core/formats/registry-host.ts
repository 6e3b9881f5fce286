import type { Diagnostic } from '../diagnostic';
import { checkDnsLabel, checkDnsSubdomain } from './dns-name';
import { quoted } from '../quoted';
import { isIPv4, isIPv6 } from './ip-address';

/** A registry in an image reference: a host with an optional port. */
export function checkRegistryHost(host: string): Diagnostic | undefined {
  if (host.includes('@')) return { found: 'user information (not shown)', expected: EXPECTED };
  if (host.includes('://')) return { found: `${quoted(host)} with a scheme`, expected: EXPECTED };
  if (host.includes('/')) return { found: `${quoted(host)} with a path`, expected: EXPECTED };
  if (host.startsWith('[') || isIPv6(host)) return { found: `the IPv6 address ${quoted(host)}`, expected: NO_IPV6 };
  const colon = host.lastIndexOf(':');
  const port = colon < 0 ? undefined : host.slice(colon + 1);
  const name = colon < 0 ? host : host.slice(0, colon);
  if (!isHost(name)) return { found: quoted(host), expected: EXPECTED };
  if (port !== undefined && checkPort(port) !== undefined) return checkPort(port);
  return caKeyOfHost(host).length <= LONGEST_KEY ? undefined : TOO_LONG;
}

/** A key of the ConfigMap that `additionalTrustedCA` references. */
export function checkCaKey(key: string): Diagnostic | undefined {
  const diagnostic = checkRegistryHost(hostOfCaKey(key));
  if (diagnostic !== undefined)
    return diagnostic.expected === EXPECTED ? { ...diagnostic, expected: EXPECTED_KEY } : diagnostic;
  if (!key.includes(':')) return undefined;
  return {
    found: `${quoted(key)} with a colon`,
    expected: 'a key of a ConfigMap, which has two dots before the port',
    suggestion: caKeyOfHost(key),
    fix: `rename the key to ${caKeyOfHost(key)}`,
  };
}

/** `registry.example.com:5000` becomes `registry.example.com..5000`, because a ConfigMap key must not contain a colon. */
export function caKeyOfHost(host: string): string {
  return replaceLast(host, ':', '..');
}

/** The registry for which nodes trust the certificates under `key`: the last `..` stands for the colon. */
export function hostOfCaKey(key: string): string {
  return replaceLast(key, '..', ':');
}

/** `spec.host` of a Route: lower case, at most 253 characters in parts of at most 63; no wildcard, port or final dot. */
export function checkHostname(text: string): Diagnostic | undefined {
  if (text.includes('@'))
    return { found: 'user information before the host (not shown)', expected: 'the name of one host' };
  if (text.startsWith('*'))
    return { found: `the wildcard ${quoted(text)}`, expected: 'the name of one host, such as registry.example.com' };
  return checkDnsSubdomain(text) ?? checkParts(text);
}

/** Whether `text` names one host: a DNS name in any case, or an IPv4 address. */
export function isHost(text: string): boolean {
  // No top-level domain is numeric, so digits and dots must be a valid IPv4 address.
  if (/^[\d.]*$/.test(text)) return isIPv4(text);
  return checkHostname(lowerAscii(text)) === undefined;
}

/** A TCP port without leading zeros. */
export function checkPort(text: string): Diagnostic | undefined {
  if (/^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535) return undefined;
  // A port that is not a number may be a password after a colon.
  const found = /^\d*$/.test(text) ? `the port ${quoted(text)}` : 'a port that is not a number (not shown)';
  return { found, expected: 'a port from 1 to 65535' };
}

const LONGEST_KEY = 253;
const EXPECTED =
  'the host of a registry, with or without a port, such as registry.example.com or registry.example.com:5000';
const EXPECTED_KEY =
  'the host of a registry, such as registry.example.com, or registry.example.com..5000 with two dots before the port';
const NO_IPV6 = 'a DNS name or an IPv4 address, because a key of a ConfigMap cannot hold an IPv6 address';
const TOO_LONG: Diagnostic = {
  found: 'a host that is too long for a key of a ConfigMap',
  expected: `at most ${LONGEST_KEY} characters, with two dots before the port`,
};

function replaceLast(text: string, what: string, by: string): string {
  const at = text.lastIndexOf(what);
  return at < 0 ? text : text.slice(0, at) + by + text.slice(at + what.length);
}

function checkParts(text: string): Diagnostic | undefined {
  const part = text.split('.').find((each) => checkDnsLabel(each) !== undefined);
  if (part === undefined) return undefined;
  return { found: `a part of ${part.length} characters`, expected: 'at most 63 characters between two dots' };
}

// toLowerCase() would also map some non-ASCII letters, such as the Kelvin sign, to ASCII.
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
