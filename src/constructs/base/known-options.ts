import type { IConstruct } from 'constructs';
import { nearest } from '../../core/nearest';
import { releaseMeant, RELEASES } from '../../core/release';
import { Platform, ClusterTopology } from '../../platforms/platform';
import { platformMeant, platformNamed } from '../../platforms/platform-named';
import type { ClusterOptions } from './cluster-options';
import { typeNameOf } from '../../core/props/type-name';
import { throwIfAny } from './throw-errors';
import { docsPage } from '../../core/source';

const KNOWN: Readonly<Record<keyof ClusterOptions, readonly string[]>> = {
  platform: Object.values(Platform),
  release: RELEASES,
  topology: Object.values(ClusterTopology),
};
const SETTINGS = Object.entries(KNOWN) as [keyof ClusterOptions, readonly string[]][];

/** Throws for a value outside the enum, which may come from an environment variable, for example. */
export function throwIfUnknownOptions(construct: IConstruct, type: string, options: ClusterOptions): void {
  for (const [setting, known] of SETTINGS) {
    const value: unknown = options[setting];
    if (value === undefined || known.some((each) => each === value)) continue;
    const text = typeof value === 'number' ? String(value) : value;
    const meant = typeof text === 'string' ? meantBy(setting, text) : undefined;
    throwIfAny(construct, type, [
      {
        id: 'IR405',
        path: [setting],
        found: typeof value === 'string' ? JSON.stringify(value) : `${typeNameOf(value)}, which is not text`,
        expected: meant === undefined ? `one of ${known.join(', ')}` : JSON.stringify(meant),
        fix:
          meant === undefined
            ? `use a member of ${enumOf(setting)}`
            : `write '${meant}', or use the member of ${enumOf(setting)}`,
        reference: docsPage('reference/api.md'),
      },
    ]);
  }
}

function enumOf(setting: keyof ClusterOptions): string {
  return { platform: 'Platform', release: 'Release', topology: 'ClusterTopology' }[setting];
}

function meantBy(setting: keyof ClusterOptions, value: string): string | undefined {
  if (setting === 'platform') return platformNamed(value) ?? platformMeant(value);
  return setting === 'release' ? releaseMeant(value) : nearest(value, KNOWN[setting]);
}
