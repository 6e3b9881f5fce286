import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { FieldPath } from '../../core/field-path';
import { quoted } from '../../core/quoted';
import { hasEntryAt } from '../../credentials/vault-plugin';
import { describeType } from '../../schema/describe-value';
import type { VaultPluginCredentialsProps } from './storage-credentials-vault-plugin-props';

const COMMON = { id: 'IR112', reference: 'argoproj-labs/argocd-vault-plugin pkg/kube/util.go genericReplacement' };

/** Path of an entry, limited to the characters that a placeholder can hold. */
const PATH = /^[^\s<>#|](?:[^<>#|\n]*[^\s<>#|])?$/;
const KEY = PATH;
const PLACE = /^[^\s<>#|][^<>#|\n]*#[^<>#|\n]+(?:#[^<>#|\n]+)?$/;

/** Props that name the place of a value twice, not at all, or so that the plugin does not find it. */
export function placeErrors(props: VaultPluginCredentialsProps): CompleteDiagnostic[] {
  const { path, paths, keys, kvVersion, secretVersion } = props;
  return [
    ...choiceErrors(props),
    ...(paths === undefined ? [] : idlePropErrors({ keys, secretVersion })),
    ...textErrors(['path'], path, 'the path of an entry, such as kv/data/registry'),
    ...partErrors(['keys'], Object.values(keys?._entries() ?? {}), KEY, 'names of keys'),
    ...partErrors(
      ['paths'],
      Object.values(paths?._entries() ?? {}),
      PLACE,
      'path and key, such as kv/data/registry#access',
    ),
    ...textErrors(['secretVersion'], secretVersion, 'the version of an entry, such as "2"'),
    ...(kvVersion === undefined || [1, 2].includes(kvVersion)
      ? []
      : [{ ...COMMON, path: ['kvVersion'], found: String(kvVersion), expected: '1 or 2', fix: 'write one of them' }]),
    ...dataErrors(props),
  ];
}

function dataErrors({ path, paths, kvVersion }: VaultPluginCredentialsProps): CompleteDiagnostic[] {
  const given = { path: path === undefined ? [] : [path], paths: Object.values(paths?._entries() ?? {}) };
  return Object.entries(given)
    .filter(([, texts]) => texts.some((text) => typeof text === 'string' && !hasEntryAt(text, kvVersion)))
    .map(([prop]) => ({
      ...COMMON,
      path: [prop],
      found: 'a path without data, with kvVersion 2',
      expected: 'data behind the mount of the store, such as kv/data/registry',
      fix: `write data behind the mount in ${prop}, or set kvVersion to 1`,
      reference: 'argoproj-labs/argocd-vault-plugin pkg/backends/vault.go GetSecrets',
    }));
}

function choiceErrors({ path, paths }: VaultPluginCredentialsProps): CompleteDiagnostic[] {
  if ((path === undefined) !== (paths === undefined)) return [];
  return [
    {
      ...COMMON,
      path: ['path'],
      found: path === undefined ? 'neither path nor paths' : 'paths as well',
      expected: 'one of the two',
      fix: 'set path for one entry with several keys, or paths for one entry for each value',
    },
  ];
}

function idlePropErrors(props: Readonly<Record<string, unknown>>): CompleteDiagnostic[] {
  return Object.keys(props)
    .filter((prop) => props[prop] !== undefined)
    .map((prop) => ({
      ...COMMON,
      path: [prop],
      found: 'paths as well',
      expected: 'path as well',
      fix: `remove ${prop}, or set path; paths contains it already: path#key#version`,
    }));
}

function textErrors(path: FieldPath, text: unknown, expected: string): CompleteDiagnostic[] {
  if (text === undefined || (typeof text === 'string' && PATH.test(text))) return [];
  const found = typeof text === 'string' ? quoted(text) : describeType(text);
  return [{ ...COMMON, path, found, expected, fix: `write ${expected}` }];
}

/** A user may have put the secret values here by mistake, so messages must not show them. */
function partErrors(path: FieldPath, parts: readonly string[], form: RegExp, expected: string): CompleteDiagnostic[] {
  if (parts.every((part) => form.test(part))) return [];
  const found = 'a text (not shown) that no placeholder can hold';
  return [{ ...COMMON, path, found, expected, fix: `write ${expected}, without <, > and |` }];
}
