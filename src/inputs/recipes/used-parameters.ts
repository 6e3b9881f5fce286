import { asText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { askedParameters } from '../tools/asked-parameters';
import { ALL } from '../tools/template-names';

/** What ApplicationSets use of parameters, by their names with dots. */
type Used = (parameters: unknown) => [string, string][];

/**
 * Reports what ApplicationSets use of parameters: what they name, or what it is a part of. A template that is given all parameters uses
 * all.
 */
export function usedParameters(sets: readonly Manifest[]): Used {
  const named = new Set(sets.flatMap((set) => [...askedParameters(set)].map(shortened)));
  const around = new Set([...named].flatMap(namesAround));
  const usedIn = (value: unknown, name: string): [string, string][] => {
    if (named.has(ALL) || named.has(name) || !isRecord(value)) return [[name, asText(value)]];
    return Object.entries(value)
      .map(([key, each]) => [name === ALL ? key : `${name}.${key}`, each] as const)
      .filter(([inner]) => around.has(inner))
      .flatMap(([inner, each]) => usedIn(each, inner));
  };
  return (parameters) => usedIn(parameters, ALL).sort();
}

/** What lies deeper counts as a whole. */
const DEEPEST = 16;

function shortened(name: string): string {
  return name.split('.').slice(0, DEEPEST).join('.');
}

function namesAround(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
