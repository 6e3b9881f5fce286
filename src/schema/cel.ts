import type { Fields } from './node';

/** A rule of a schema as a function, and what it asks for in words. */
export interface CelMeaning {
  /** @default - the value itself */
  readonly found?: string;
  readonly expected: string;
  /** Called with values of the type that the schema asks for. */
  readonly holds: (self: never) => boolean;
}

/** The CEL rules of every release by their text. */
export const CEL_RULES: ReadonlyMap<string, CelMeaning> = new Map<string, CelMeaning>([
  [
    "has(self.type) && self.type == 'Internal' ?  true : !has(self.internal)",
    {
      found: 'internal without type "Internal"',
      expected: 'type "Internal", or no internal',
      holds: (self: Fields) => self.type === 'Internal' || self.internal === undefined,
    },
  ],
  [
    'has(self.blockedRegistries) ? !has(self.allowedRegistries) : true',
    {
      found: 'allowedRegistries next to blockedRegistries',
      expected: 'only one of the two',
      holds: (self: Fields) => self.blockedRegistries === undefined || self.allowedRegistries === undefined,
    },
  ],
  [
    String.raw`self.matches('^\\*(?:\\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))+$|^((?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:(?:\\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))+)?(?::[0-9]+)?)(?:(?:/[a-z0-9]+(?:(?:(?:[._]|__|[-]*)[a-z0-9]+)+)?)+)?$')`,
    {
      expected: 'a host with port and path if need be, or "*." and a domain, without scheme, tag and digest',
      holds: (self: string) => WILDCARD_DOMAIN.test(self) || REGISTRY_SCOPE.test(self),
    },
  ],
  // Compares with the value before; where there is none, the API server does not ask.
  ['self >= oldSelf', { expected: 'a number that does not decrease', holds: () => true }],
]);

// The same language as in the rule, written so that a RegExp never has two ways to read the same text.
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const PATH_PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const WILDCARD_DOMAIN = new RegExp(String.raw`^\*(?:\.${LABEL})+$`);
const REGISTRY_SCOPE = new RegExp(String.raw`^${LABEL}(?:\.${LABEL})*(?::[0-9]+)?(?:/${PATH_PART})*$`);
