import { PrivateSlot } from '../../core/caching/private-slot';
import type { IConstruct } from 'constructs';
import { pluginReportsWarnings } from './plugin-reports';
import { findingText, type ChartFinding } from './finding-text';

const PRINTED = new PrivateSlot<IConstruct, Set<string>>();

/** Prints the warnings of an app to standard error, each of them once, however often it is synthesized. */
export function printWarnings(app: IConstruct, warnings: readonly ChartFinding[]): void {
  if (warnings.length === 0) return;
  // The plugin reads what is rendered.
  const own = pluginReportsWarnings() ? warnings.filter(({ isInNoManifest = false }) => isInNoManifest) : warnings;
  const printed = PRINTED.get(app) ?? new Set();
  PRINTED.set(app, printed);
  const anew = own.map((each) => findingText(each)).filter((text) => !printed.has(text));
  if (anew.length === 0) return;
  for (const text of anew) printed.add(text);
  const count = anew.length === 1 ? '1 warning' : `${anew.length} warnings`;
  process.stderr.write(`${[...anew.map((text) => `warning ${text}`), `${count}. ${HINT}`].join('\n')}\n`);
}

const HINT = 'To hide warnings, or to fail on them, set warnings of RegistryChart to WarningMode.SILENT or FAIL.';
