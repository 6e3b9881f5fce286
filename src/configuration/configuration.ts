import type { Release } from '../core/release';
import type { Platform } from '../platforms/platform';
import type { FailOn } from './fail-on';

/** What a configuration file says. */
export interface Configuration {
  /** Its path, as it was named or found. */
  readonly file: string;
  /** Whether there is none, but an inventory that takes its place. @default false */
  readonly isInventory?: boolean;
  /** A path of the input, as its patterns see it: from the folder that they begin at. */
  readonly pathOf: (path: string) => string;
  /** What holds for every path. */
  readonly everywhere: ConfiguredSettings;
  /** What holds for some paths besides; of two that match the last one counts. */
  readonly paths: readonly PathSettings[];
  /** What an inventory says of the cluster in a path, as patterns see it; it counts more. @default - nothing */
  readonly ofInventory?: (path: string) => InventoriedFacts;
  /** What all clusters of an inventory have; it holds where nothing else is said. @default - nothing */
  readonly ofAllInInventory?: InventoriedFacts;
  readonly failOn?: FailOn;
  /** Whether a path, as patterns see it, is left out where a folder is read. */
  readonly isIgnored: (path: string) => boolean;
}

/** What is known of the clusters in some files, and how grave which rules are there. */
export interface ConfiguredSettings {
  readonly release?: Release;
  readonly platform?: Platform;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** What holds for a path. */
interface SettingsOfPath extends ConfiguredSettings {
  /** Where `release` comes from. @default - none is set */
  readonly releaseFrom?: 'configuration' | 'inventory';
}

export type InventoriedFacts = Pick<ConfiguredSettings, 'release' | 'platform'>;

interface PathSettings extends ConfiguredSettings {
  readonly matches: (path: string) => boolean;
}

export interface RuleSetting {
  readonly level: RuleLevel;
  readonly reason: string;
}

export const RULE_LEVELS = ['off', 'warning', 'error'] as const;

export type RuleLevel = (typeof RULE_LEVELS)[number];

/** What holds for a file or folder; nothing without a configuration. */
export function settingsFor(configuration: Configuration | undefined, path: string): SettingsOfPath {
  if (configuration === undefined) return {};
  const { everywhere, paths, pathOf, ofInventory = () => ({}), ofAllInInventory } = configuration;
  const below = pathOf(path);
  const settings = paths
    .filter(({ matches }) => matches(below))
    .reduce<ConfiguredSettings>(
      (all, each) => ({ ...all, ...each, rules: { ...all.rules, ...each.rules } }),
      everywhere,
    );
  const inventoried: InventoriedFacts = ofInventory(below);
  const found: ConfiguredSettings = { ...ofAllInInventory, ...settings, ...inventoried };
  if (found.release === undefined) return found;
  const isConfigured = inventoried.release === undefined && settings.release !== undefined;
  return { ...found, releaseFrom: isConfigured ? 'configuration' : 'inventory' };
}

/** The ids of all rules that it turns off somewhere. */
export function rulesOff(configuration: Configuration): string[] {
  return [...new Set(rulesAt('off', configuration))].sort();
}

/** Whether it makes what some rule finds an error somewhere. */
export function makesErrors(configuration: Configuration): boolean {
  return rulesAt('error', configuration).length > 0;
}

function rulesAt(wanted: RuleLevel, { everywhere, paths }: Configuration): string[] {
  return [everywhere, ...paths].flatMap(({ rules = {} }) =>
    Object.entries(rules).flatMap(([id, { level }]) => (level === wanted ? [id] : [])),
  );
}
