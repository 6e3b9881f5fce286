import { hasTheValue, hasValue, type Keywords } from './json/keywords';
import type { Fields } from './node';

/** A CEL rule of a schema as a function, and its requirement in words. */
export interface CelMeaning {
  /** @default - the value itself */
  readonly found?: string;
  readonly expected: string;
  /** Only called with values of the type that the schema requires. */
  readonly holds: (self: never) => boolean;
  /**
   * The same as JSON Schema.
   * @default - always true
   */
  readonly json?: Keywords;
}

// Matches the same strings as the rule, but without ambiguity, so that a RegExp does not backtrack.
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const PATH_PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const WILDCARD_DOMAIN = new RegExp(String.raw`^\*(?:\.${LABEL})+$`);
const REGISTRY_SCOPE = new RegExp(String.raw`^${LABEL}(?:\.${LABEL})*(?::[0-9]+)?(?:/${PATH_PART})*$`);

/** The CEL rules of every release by their source. */
export const CEL_RULES: ReadonlyMap<string, CelMeaning> = new Map<string, CelMeaning>([
  [
    "has(self.type) && self.type == 'Internal' ?  true : !has(self.internal)",
    {
      found: 'internal without type "Internal"',
      expected: 'type "Internal", or no internal',
      holds: (self: Fields) => self.type === 'Internal' || self.internal === undefined,
      json: { anyOf: [hasTheValue('type', 'Internal'), { not: hasValue('internal') }] },
    },
  ],
  [
    'has(self.blockedRegistries) ? !has(self.allowedRegistries) : true',
    {
      found: 'allowedRegistries next to blockedRegistries',
      expected: 'only one of the two fields',
      holds: (self: Fields) => self.blockedRegistries === undefined || self.allowedRegistries === undefined,
      json: { not: { allOf: [hasValue('blockedRegistries'), hasValue('allowedRegistries')] } },
    },
  ],
  [
    String.raw`self.matches('^\\*(?:\\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))+$|^((?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:(?:\\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))+)?(?::[0-9]+)?)(?:(?:/[a-z0-9]+(?:(?:(?:[._]|__|[-]*)[a-z0-9]+)+)?)+)?$')`,
    {
      expected: 'a host, with port and path if needed, or "*." and a domain, without scheme, tag and digest',
      holds: (self: string) => WILDCARD_DOMAIN.test(self) || REGISTRY_SCOPE.test(self),
      json: { anyOf: [{ pattern: WILDCARD_DOMAIN.source }, { pattern: REGISTRY_SCOPE.source }] },
    },
  ],
  // A transition rule: the API server skips it if there is no old value.
  ['self >= oldSelf', { expected: 'a number that does not decrease', holds: () => true }],
]);
