import { valueAt } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { asRecord, fieldOf, itemsOf } from '../../../core/record';
import { HIDDEN } from '../../../core/without-credentials';
import { resourcesByValue } from '../../container/resources-by-value';
import { shownVariable } from '../../hide-secrets';
import { isSameData } from '../../../core/data/same-data';

/** A part of a pod template that differs. */
export interface PodDifference {
  readonly part: string;
  /** The printable value of an environment variable; undefined for any other part. */
  readonly old?: string;
  readonly new?: string;
}

/** What differs between two pod templates of the registry: each variable, and the name of any other field. */
export function podDifferences(before: Manifest, after: Manifest): PodDifference[] {
  const [old, now] = [before, after].map((each) => valueAt(each, ['spec', 'template']));
  const [a, b] = [variablesOf(old), variablesOf(now)];
  return [
    ...differing(a, b).map((part) => ({ part, old: shown(part, a), new: shown(part, b) })),
    ...differing(partsOf(old), partsOf(now)).map((part) => ({ part })),
  ];
}

type Parts = ReadonlyMap<string, unknown>;

function differing(old: Parts, now: Parts): string[] {
  return [...new Set([...old.keys(), ...now.keys()])].filter((part) => !isSameData(old.get(part), now.get(part)));
}

function variablesOf(template: unknown): Parts {
  const listed = fieldOf(container(template), 'env');
  return new Map(itemsOf(listed).map((each) => [String(fieldOf(each, 'name')), each] as const));
}

function shown(name: string, variables: Parts): string {
  if (!variables.has(name)) return 'not set';
  const value = fieldOf(variables.get(name), 'value');
  if (typeof value === 'string')
    return shownVariable(name, value)
      .trim()
      .replace(/\s*\n\s*/g, '; ');
  return fieldOf(variables.get(name), 'valueFrom') === undefined ? '""' : HIDDEN;
}

function partsOf(template: unknown): Parts {
  const fields = { ...asRecord(fieldOf(template, 'metadata')), ...asRecord(fieldOf(template, 'spec')) };
  return new Map([
    ...Object.entries(fields).filter(([key]) => key !== 'containers'),
    ...Object.entries(asRecord(container(template)))
      .filter(([key]) => key !== 'env')
      .map(([key, value]) => [key, key === 'resources' ? resourcesByValue(value) : value] as const),
  ]);
}

function container(template: unknown): unknown {
  return valueAt(template, ['spec', 'containers', 0]);
}
