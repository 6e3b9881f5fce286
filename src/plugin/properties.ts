import type { FailOn } from '../configuration/fail-on';
import { nearest } from '../core/nearest';
import { quoted } from '../core/quoted';
import { RELEASES, type Release } from '../core/release';
import { Platform } from '../platforms/platform';

/** `properties` of the validation in cdk8s.yaml. */
export interface ValidationProperties {
  /** `4.12` to `5.1`; the default is that of the configuration, or the newest. */
  readonly release?: string;
  /** A platform in kebab-case; without it and one in the configuration, platform-specific rules are skipped. */
  readonly platform?: string;
  /** `error` or `warning`; the default is that of the configuration, or `error`. */
  readonly failOn?: string;
  /** The configuration; the default is `.openshift-image-registry.yaml` here or above, up to `.git`. */
  readonly config?: string;
  /** Whether no configuration is read. */
  readonly noConfig?: boolean;
}

export interface Settings {
  readonly release: Release | undefined;
  readonly platform: Platform | undefined;
  readonly failOn: FailOn | undefined;
  readonly config: string | undefined;
  readonly noConfig: boolean;
}

export function readProperties(properties: ValidationProperties): Settings {
  const known = ['release', 'platform', 'failOn', 'config', 'noConfig'];
  const unknown = Object.keys(properties).find((name) => !known.includes(name));
  if (unknown !== undefined) throw propertyError(unknown, `the unknown property ${quoted(unknown)}`, known);
  const { config, noConfig = false } = properties as { readonly config?: unknown; readonly noConfig?: unknown };
  if (config !== undefined && (typeof config !== 'string' || config === ''))
    throw wrongProperty('config', JSON.stringify(config), 'the path of a file');
  if (typeof noConfig !== 'boolean') throw wrongProperty('noConfig', JSON.stringify(noConfig), 'true or false');
  if (noConfig && config !== undefined) throw wrongProperty('noConfig', 'config too', 'one of them');
  return {
    release: choose('release', properties.release, RELEASES),
    platform: choose('platform', properties.platform, Object.values(Platform)),
    failOn: choose('failOn', properties.failOn, ['error', 'warning']),
    config,
    noConfig,
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
  return wrongProperty(name, found, `one of ${choices.join(', ')}${hint}`);
}

function wrongProperty(name: string, found: string, expected: string): Error {
  return new Error(`validations: properties.${name}: found ${found}, expected ${expected}`);
}
