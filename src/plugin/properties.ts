import { nearest } from '../core/nearest';
import { RELEASES, type Release } from '../core/release';
import { PLATFORMS } from '../platforms';
import { Platform } from '../platforms/platform';
import type { PlatformProfile } from '../platforms/profile';

/** `properties` of the validation in cdk8s.yaml. */
export interface ValidationProperties {
  /** `4.12` to `5.1`; the default is the newest. */
  readonly release?: string;
  /** A platform in kebab-case; without it, platform-specific rules are skipped. */
  readonly platform?: string;
  /** `error` or `warning`. */
  readonly failOn?: string;
}

export interface Settings {
  readonly release?: Release;
  readonly platform?: PlatformProfile;
  readonly failOnWarning: boolean;
}

export function readProperties(properties: ValidationProperties): Settings {
  const known = ['release', 'platform', 'failOn'];
  const unknown = Object.keys(properties).find((name) => !known.includes(name));
  if (unknown !== undefined) throw propertyError(unknown, 'an unknown property', known);
  const release = choose('release', properties.release, RELEASES);
  const platform = choose('platform', properties.platform, Object.values(Platform));
  const failOn = choose('failOn', properties.failOn, ['error', 'warning']);
  const profile = PLATFORMS.find(({ id }) => id === platform);
  return {
    ...(release === undefined ? {} : { release }),
    ...(profile === undefined ? {} : { platform: profile }),
    failOnWarning: failOn === 'warning',
  };
}

function choose<T extends string>(name: string, value: unknown, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  // YAML reads an unquoted 4.20 as the number 4.2.
  if (typeof value !== 'string') throw propertyError(name, `${JSON.stringify(value)}, which is not quoted`, choices);
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw propertyError(name, JSON.stringify(value), choices, nearest(value, choices));
  return chosen;
}

function propertyError(name: string, found: string, choices: readonly string[], meant?: string): Error {
  const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
  return new Error(`validations: properties.${name}: found ${found}, expected one of ${choices.join(', ')}${hint}`);
}
