/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { MANAGED_KINDS } from '../../schema/kinds/managed-kind';
import { defineCommand } from '../command';
import { choiceOption } from '../option';
import { RELEASE_CHOICES } from '../options/manifest-options';
import { NEWEST_RELEASE } from '../../core/release';

/** `schema`: what an editor or a validator needs to know about the kinds. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]...',
  description:
    'Prints the JSON Schema (draft-07) of Config, ImagePruner and Image at a release: for editors, which then complete ' +
    'fields and mark mistakes, and for validators such as kubeconform. Objects of other kinds pass.',
  options: {
    release: choiceOption({
      ...RELEASE_CHOICES,
      value: 'R',
      default: NEWEST_RELEASE,
      help: (releases) => `release of OpenShift: ${releases} (default: the newest)`,
    }),
    kind: choiceOption({
      value: 'KIND',
      choices: MANAGED_KINDS,
      help: (kinds) => `print the schema of one kind only: ${kinds} (default: one schema for all kinds)`,
    }),
  },
  notes:
    'Exit code: 0, or 2 if the command line is wrong. A schema does not know what the Operator rejects: for that, use check.',
  run: ({ options: { release, kind } }, io) => {
    const { jsonSchemaOf, jsonSchemaOfAll } =
      require('../../schema/json/json-schema-of') as typeof import('../../schema/json/json-schema-of');
    const schema = kind === undefined ? jsonSchemaOfAll(release) : jsonSchemaOf(kind, release);
    io.out(`${JSON.stringify(schema, undefined, 2)}\n`);
    return 0;
  },
});
