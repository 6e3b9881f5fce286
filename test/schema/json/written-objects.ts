import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { RULES } from '../../../src/rules';
import { kindOf } from '../../../src/schema/kinds/kinds';
import { MANAGED_KINDS, type ManagedKind } from '../../../src/schema/kinds/managed-kind';
import { operatorRecordings, runRecordings } from '../../recordings/read';

/** An object of the registry as somebody wrote it. */
export interface WrittenObject {
  readonly where: string;
  readonly kind: ManagedKind;
  readonly object: unknown;
}

export interface WrittenText {
  readonly where: string;
  readonly text: string;
}

/** Those of dist/, of the examples of all rules, and of what the Operator was given in each recording. */
export function writtenObjects(): readonly WrittenObject[] {
  return writtenTexts().flatMap(objectsIn);
}

export function objectsIn({ where, text }: WrittenText): readonly WrittenObject[] {
  return parseAllDocuments(text).flatMap((document) => {
    if (document.errors.length > 0) return [];
    const object: unknown = document.toJS();
    const kind = MANAGED_KINDS.find((each) => each === kindOf(object));
    return kind === undefined ? [] : [{ where, kind, object }];
  });
}

export function writtenTexts(): readonly WrittenText[] {
  const examples = RULES.flatMap(({ id, examples: { failing, passing } }) => [
    { where: `${id} failing`, text: failing },
    { where: `${id} passing`, text: passing },
  ]);
  const dist = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const synthesized = dist.map((file) => ({ where: file, text: readFileSync(join(DIST, file), 'utf8') }));
  const recorded = [
    ...operatorRecordings().map(({ name, input }) => ({ where: `generators ${name}`, text: input })),
    ...runRecordings().map(({ name, input }) => ({ where: `run ${name}`, text: input })),
  ];
  return [...examples, ...synthesized, ...recorded].filter(({ text }) => OF_THE_REGISTRY.test(text));
}

const DIST = join(__dirname, '../../../dist');
const OF_THE_REGISTRY = /^kind: (?:Config|ImagePruner|Image)$/m;
