import { suggest, type Diagnostic } from '../../core/diagnostic';
import { isPathWithin, type FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { checkRegistryHost } from '../../core/formats/registry-host';
import { isAtLeast, Release } from '../../core/release';
import { docsSource } from '../../core/source';
import { isValidScope, meantScope, SCOPES_SOURCE } from '../../nodes/registry-scopes';
import type { ImageSpec } from '../../schema/kinds/image';
import { imageYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

const LISTS = ['allowedRegistries', 'blockedRegistries', 'insecureRegistries'] as const;

export const ir122: Rule = {
  id: 'IR122',
  severity: Severity.ERROR,
  title: 'Invalid registry host',
  why: 'In externalRegistryHostnames and allowedRegistriesForImport, write host or host:port. In the lists of registrySources, an entry may also have a path. In containerRuntimeSearchRegistries, it may not: nodes reject the whole file, and pull no image. No list allows a scheme, because image references have none. Any other entry matches nothing: imports are rejected, users see a wrong address, blocked registries are not blocked. A wildcard is only allowed as "*." before a domain: with any other in the lists of registrySources, the Machine Config Operator rejects all settings, and no node gets them.',
  source: docsSource('images-configuration-parameters'),
  scope: 'object',
  aboutOneValue: true,
  acknowledgeable: false,
  examples: {
    line: 7,
    failing: exampleWith('https://registry.example.com'),
    passing: exampleWith('registry.example.com'),
  },
  *check(cluster) {
    for (const { manifest, valid, errors } of cluster.ofKind('Image')) {
      for (const { path, text, check } of entriesOf(valid.spec ?? {}, cluster.release)) {
        const diagnostic = check(text);
        // What is no object has no domainName, which the schema reports.
        if (diagnostic === undefined || errors.some((error) => isPathWithin(['spec', ...path], error.path))) continue;
        yield { manifest, path: ['spec', ...path], fix: WITHOUT, ...diagnostic };
      }
    }
  },
};

interface Entry {
  readonly path: FieldPath;
  readonly text: string;
  readonly check: (text: string) => Diagnostic | undefined;
}

function entriesOf(spec: ImageSpec, release: Release): Entry[] {
  const external = (spec.externalRegistryHostnames ?? []).map((text, index) => ({
    path: ['externalRegistryHostnames', index],
    text,
    check: checkRegistryHost,
  }));
  const imports = (spec.allowedRegistriesForImport ?? []).map(({ domainName = '' }, index) => ({
    path: ['allowedRegistriesForImport', index, 'domainName'],
    text: domainName,
    // Wildcards are allowed anywhere: openshift/api config/v1 RegistryLocation.domainName.
    check: (text: string) => (text.includes('*') ? undefined : checkRegistryHost(text)),
  }));
  // Since 4.23, the schema has a stricter check.
  const sources = LISTS.filter(() => !isAtLeast(release, Release.V4_23)).flatMap((list) =>
    (spec.registrySources?.[list] ?? []).map((text, index) => ({
      path: ['registrySources', list, index],
      text,
      check: checkScope,
    })),
  );
  const searched = (spec.registrySources?.containerRuntimeSearchRegistries ?? []).map((text, index) => ({
    path: ['registrySources', 'containerRuntimeSearchRegistries', index],
    text,
    check: checkSearched,
  }));
  return [...external, ...imports, ...sources, ...searched];
}

/** Without a path and a wildcard: containers/image pkg/sysregistriesv2 anchoredDomainRegexp. A final slash is cut off. */
function checkSearched(text: string): Diagnostic | undefined {
  const host = text.replace(/\/+$/, '');
  return host.startsWith('[') ? undefined : checkRegistryHost(host);
}

function checkScope(text: string): Diagnostic | undefined {
  if (text !== '' && !/:\/\/|[\s@]/.test(text)) return checkWildcard(text);
  const found = text.includes('@')
    ? 'a value with an at sign (not shown)'
    : text === ''
      ? 'an empty text'
      : quoted(text);
  const fix =
    text === '' ? 'remove this item' : 'write host, host:port or host/path, without scheme, white space and @';
  return { found, expected: SCOPE, fix };
}

function checkWildcard(text: string): Diagnostic | undefined {
  if (isValidScope(text)) return undefined;
  const meant = meantScope(text);
  const fix = {
    fix: 'write a host, with port and path if needed, or "*." and a domain, such as *.example.com, without port and path',
  };
  return { found: quoted(text), expected: SCOPE, reference: SCOPES_SOURCE, ...(meant === text ? fix : suggest(meant)) };
}

const WITHOUT = 'write host or host:port, such as registry.example.com, without scheme, path and wildcard';
const SCOPE = 'a host, with port and path if needed, or "*." and a domain';

function exampleWith(host: string): string {
  return imageYaml(`externalRegistryHostnames:\n- ${host}`);
}
