import { formatFieldPath } from '../../core/field-path';
import { jsonPointer } from '../../core/formats/json-pointer';
import type { Patch } from '../adopt-objects';
import { call, dataCode, textCode, type Code, type ImportedName } from '../code/code';
import type { Operation } from '../patches/operations';

interface PatchStatement {
  readonly code: Code;
  readonly why: string;
  readonly uses: readonly ImportedName[];
}

/** What a construct's object gets in addition, and after that what it must not have. */
export function patchStatements({ target, operations }: Patch): PatchStatement[] {
  const isRemoved = ({ op }: Operation): boolean => op === 'remove';
  const [removed, given] = [operations.filter(isRemoved), operations.filter((each) => !isRemoved(each))];
  const uses = [
    { name: 'JsonPatch', from: 'cdk8s' },
    ...(target.includes('ApiObject') ? [{ name: 'ApiObject', from: 'cdk8s' }] : []),
  ];
  return [
    { of: given, why: whyGiven(given) },
    { of: removed, why: whyRemoved(removed) },
  ].flatMap(({ of, why }) => (of.length === 0 ? [] : [{ code: patchCode(target, of), why, uses }]));
}

function patchCode(target: string, operations: readonly Operation[]): Code {
  const items = operations.map((each) => ({ code: operationCode(each), from: each.path }));
  return { head: `${target}.addJsonPatch`, brackets: '()', items };
}

function operationCode({ op, path, value }: Operation): Code {
  const pointer = textCode(jsonPointer(path));
  return op === 'remove' ? call('JsonPatch.remove', pointer) : call(`JsonPatch.${op}`, pointer, dataCode(value, path));
}

function whyGiven(operations: readonly Operation[]): string {
  if (operations.every(isOfTrust))
    return 'The ConfigMap with these CAs is not in the input, or is not one that TrustedCABundle creates.';
  return `No prop sets ${fieldsIn(operations)}.`;
}

function isOfTrust({ path }: Operation): boolean {
  return jsonPointer(path).startsWith('/spec/additionalTrustedCA');
}

/** Readers who do not mind what the construct writes can delete the statement. */
function whyRemoved(operations: readonly Operation[]): string {
  const written = operations.map(({ path, value }) => `${formatFieldPath(path)}${shown(value)}`).join(', ');
  return `The adopted object leaves ${fieldsIn(operations)} out. Without this patch, the app writes ${written}.`;
}

function shown(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? ` ${JSON.stringify(value)}` : '';
}

function fieldsIn(operations: readonly Operation[]): string {
  return operations.length === 1 ? 'this field' : 'these fields';
}
