import { typeNameOf } from '../../core/prop-shape';
import { quoted } from '../../core/quoted';
import type { PropProblem } from './refusal';

const SOURCE = 'cdk8s-openshift-image-registry docs/api.md';

/** Props that a type asks for and that plain JavaScript may leave out. */
export function missingProps(props: Readonly<Record<string, unknown>>): PropProblem[] {
  return Object.entries(props)
    .filter(([, value]) => value === undefined)
    .map(([prop]) => ({
      id: 'IR113',
      prop,
      found: 'nothing',
      expected: 'a value',
      fix: `give ${prop}`,
      source: SOURCE,
    }));
}

/** A value that is no member of its enum. */
export function unknownMembers(prop: string, value: unknown, members: readonly string[]): PropProblem[] {
  if (members.some((member) => member === value)) return [];
  const found = typeof value === 'string' ? quoted(value) : typeNameOf(value);
  const expected = `one of ${members.join(', ')}`;
  return [{ id: 'IR101', prop, found, expected, fix: 'use a member of the enum', source: SOURCE }];
}
