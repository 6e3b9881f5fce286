import type { Configuration } from '../configuration/configuration';
import { printable } from '../core/printable';
import { firstInOneList } from '../core/formats/in-one-list';

/** A setting of the configuration that does not hold, because the objects of the cluster show something else. */
export interface Overruled {
  readonly what: 'release' | 'platform';
  /** A file of the cluster. */
  readonly path: string;
  readonly configured: string | undefined;
  readonly shown: string | undefined;
}

/** A line for each setting that was overruled: `.openshift-image-registry.yaml: platform vsphere is configured for a.yaml …`. */
export function overruledInWords(all: readonly Overruled[], { file }: Pick<Configuration, 'file'>): readonly string[] {
  const paths = new Map<string, string[]>();
  for (const { what, path, configured = '', shown = '' } of all) {
    const why = `the objects show ${what === 'platform' ? 'Infrastructure of type ' : ''}${shown}, which has precedence`;
    const key = `${what} ${configured} is configured, but ${why}`;
    paths.set(key, [...(paths.get(key) ?? []), path]);
  }
  return [...paths].map(([text, found]) => printable(`${file}: ${text}: ${firstInOneList(found, 1)}`));
}
