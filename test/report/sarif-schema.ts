import Ajv, { type AnySchemaObject } from 'ajv';
import { readFileSync } from 'node:fs';

/** What the schema of SARIF 2.1.0, as its committee publishes it, has to say against a log. */
export function sarifErrors(log: unknown): string[] {
  return validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const SCHEMA = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

const validate = new Ajv({
  strict: false,
  allErrors: true,
  // One of its patterns has a bracket too many.
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => /^[^\s<>"{}|\\^`[\]]*$/.test(text) && URL.canParse(text, 'file:///a/'),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
}).compile(schemaOfToday());

/** It is written in draft 4, of which the validator understands everything but the names. */
function schemaOfToday(): AnySchemaObject {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as AnySchemaObject;
  return { ...schema, $schema: undefined, id: undefined };
}
