import { readPem } from '../../../core/pem/pem-blocks';
import { isFilledInLater } from '../../../core/placeholder';
import { isRecord } from '../../../core/record';
import { HIDDEN } from '../../../core/without-credentials';
import { jsonError, parsedJson } from '../../go/json-error';

/**
 * The error with which the Google library does not take a key file, if it does not. Of the key it names one character at most.
 * Sources: golang.org/x/oauth2 google/default.go CredentialsFromJSON, google.go tokenSource; encoding/json.
 */
export function googleKeyError(file: string): string | undefined {
  if (isFilledInLater(file)) return undefined;
  const error = jsonError(file);
  if (error !== undefined) return error;
  const value = parsedJson(file)?.value ?? {};
  if (!isRecord(value)) return `json: cannot unmarshal ${kindOf(value)} into Go value of type google.credentialsFile`;
  return isOfConsole(fieldsOf(value)) ? undefined : sourceError(value);
}

/**
 * Why the Google library takes a key file, but gets no token with it. Completes “its …”. Sources: golang.org/x/oauth2
 * internal/oauth2.go ParseKey, authhandler.go Token, externalaccount parse.
 */
export function googleTokenDoubt(file: string): string | undefined {
  const value = isFilledInLater(file) ? undefined : parsedJson(file)?.value;
  if (!isRecord(value) || googleKeyError(file) !== undefined) return undefined;
  return isOfConsole(fieldsOf(value)) ? CONSOLE : doubtOf(fieldsOf(value));
}

const CONSOLE =
  'client is that of an application, for which the Operator has no user to ask, so that it panics when it needs a token';

type Fields = ReadonlyMap<string, unknown>;

/** Go finds a field whatever the case of its name is, and a null changes nothing. */
function fieldsOf(value: object): Fields {
  return new Map(Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [[key.toLowerCase(), each]])));
}

function textIn(fields: Fields, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}

/** Whether it is the client of an application, as the console of Google gives it out. */
function isOfConsole(fields: Fields): boolean {
  const client = fields.get('web') ?? fields.get('installed');
  const uris = isRecord(client) ? fieldsOf(client).get('redirect_uris') : undefined;
  return Array.isArray(uris) && uris.length > 0;
}

function sourceError(value: object): string | undefined {
  const fields = fieldsOf(value);
  const wrong = Object.entries(value as Record<string, unknown>).find(
    ([key, each]) => TEXTS.has(key.toLowerCase()) && each !== null && typeof each !== 'string',
  );
  if (wrong !== undefined) {
    const [key, each] = wrong;
    return `json: cannot unmarshal ${kindOf(each)} into Go struct field credentialsFile.${key.toLowerCase()} of type string`;
  }
  const type = textIn(fields, 'type');
  if (type === '') return "missing 'type' field in credentials";
  if (!TYPES.has(type)) return `unknown credential type: ${HIDDEN}`;
  if (type === 'external_account') {
    if (textIn(fields, 'audience') === '') return 'oauth2/google/externalaccount: Audience must be set';
    if (textIn(fields, 'subject_token_type') === '')
      return 'oauth2/google/externalaccount: Subject token type must be set';
  }
  if (type !== 'impersonated_service_account') return undefined;
  const source = fields.get('source_credentials');
  return isRecord(source) && textIn(fields, 'service_account_impersonation_url') !== ''
    ? sourceError(source)
    : "missing 'source_credentials' field or 'service_account_impersonation_url' in credentials";
}

function doubtOf(fields: Fields): string | undefined {
  const source = fields.get('credential_source');
  const inner = fields.get('source_credentials');
  switch (textIn(fields, 'type')) {
    case 'service_account':
      return readPem(textIn(fields, 'private_key')).blocks.length > 0
        ? undefined
        : 'private_key is no key in PEM form, so that the Google library gets no token with it';
    case 'external_account':
      return isRecord(source) &&
        ['file', 'url', 'executable', 'environment_id'].some((way) => fieldsOf(source).has(way))
        ? undefined
        : 'credential_source does not say where the token is';
    case 'impersonated_service_account':
      return isRecord(inner) ? doubtOf(fieldsOf(inner)) : undefined;
    default:
      return textIn(fields, 'refresh_token') === '' ? 'refresh_token is missing' : undefined;
  }
}

const TYPES = new Set([
  'service_account',
  'authorized_user',
  'external_account',
  'external_account_authorized_user',
  'impersonated_service_account',
]);

/** Fields of type string. Source: credentialsFile. */
const TEXTS = new Set([
  'type',
  'client_email',
  'private_key_id',
  'private_key',
  'auth_uri',
  'token_uri',
  'project_id',
  'client_secret',
  'client_id',
  'refresh_token',
  'audience',
  'subject_token_type',
  'token_url',
]);

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
}
