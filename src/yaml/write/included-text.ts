import {
  Alias,
  isAlias,
  isScalar,
  parseAllDocuments,
  Schema,
  stringify,
  visit,
  type Document,
  type Node,
  type ScalarTag,
} from 'yaml';
import { jsonText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { ordinaryDocuments } from '../ordinary/ordinary-documents';
import { resolvePlain } from '../plain-scalar';
import { readYaml } from '../read-yaml';
import { withQuotes } from './quoted-texts';
import { YamlWriter } from './write-yaml';

/** cdk8s reads and writes YAML 1.1. */
const VERSION = '1.1';

/** Writes as cdk8s does. */
const WRITER = new YamlWriter((value) =>
  stringify(value, { aliasDuplicateObjects: false, keepUndefined: true, lineWidth: 0, version: VERSION }),
);

/** An object as the YAML that `Include` of cdk8s reads, and other readers too. */
export function includedText(manifest: unknown): string {
  return WRITER.write([withQuotes(manifest)]);
}

/** An object as it is read after a chart of cdk8s wrote it. RegistryChart quotes more than other charts do. */
export function afterPlainChart(manifest: Manifest): Manifest {
  // Deep objects have indents of many times their size.
  if (isPlain(manifest) && !manifest.kind.endsWith('List')) return manifest;
  return readYaml('', WRITER.write([manifest])).objects[0]?.manifest ?? manifest;
}

/** The part of an object that a reader may take for something else without quotes: a large object has few such fields. */
export function doubtfulPart(manifest: Manifest): Manifest {
  const fields = Object.entries(manifest).map(([key, value]): [string, unknown] => [
    key,
    isRecord(value) ? doubtfulFields(value) : value,
  ]);
  return Object.fromEntries(fields) as unknown as Manifest;
}

function doubtfulFields(value: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(value).filter((field) => !field.every(isPlain)));
}

/** Whether everything is read as what it is, with quotes and without them. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value.length < 100 && PLAIN.test(value) && resolvePlain(value) === value;
  if (Array.isArray(value)) return value.every(isPlain);
  if (isRecord(value)) return Object.entries(value).every((field) => field.every(isPlain));
  return value === null || typeof value === 'boolean' || Number.isSafeInteger(value);
}

/** What is text in every place of YAML, unless it is a word such as `yes`. */
const PLAIN = /^[A-Za-z][\w./-]*$/;

/** Whether `Include` of cdk8s reads a text as exactly this object. */
export function isReadAs(text: string, manifest: unknown): boolean {
  // What is merged has another place in its map for `Include` than for kubectl.
  const ordinary = text.includes('<<:') ? undefined : ordinaryDocuments(text, resolveIncluded);
  if (ordinary !== undefined) return ordinary.length === 1 && jsonText(ordinary[0]?.value) === jsonText(manifest);
  // Looking for equal keys takes time in proportion to the square of their number. The comparison finds them too.
  const documents = parseAllDocuments(text, { version: VERSION, uniqueKeys: false });
  const [document] = documents;
  if (!Array.isArray(documents) || documents.length !== 1 || document === undefined) return false;
  if (document.errors.length > 0) return false;
  resolveAliases(document);
  return isDataOf(document, manifest);
}

/** The library looks for each alias among all anchors: thousands take minutes. */
function resolveAliases(document: Document): void {
  const anchored = new Map<string, Node>();
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchored.set(node.anchor, node);
        return;
      }
      const found = anchored.get(node.source);
      const aliasResolveCache = found === undefined ? [] : [found];
      node.resolve = (of, context) =>
        context === undefined
          ? (found as ReturnType<Alias['resolve']>)
          : Alias.prototype.resolve.call(node, of, { ...context, aliasResolveCache });
    },
  });
}

function isDataOf(document: Document, manifest: unknown): boolean {
  try {
    return jsonText(document.toJSON()) === jsonText(manifest);
  } catch (error) {
    // Its aliases stand for too much, which stops `Include`, too.
    if (error instanceof ReferenceError) return false;
    throw error;
  }
}

/** What `Include` takes a text without quotes for; undefined for a time, which JSON has not. */
function resolveIncluded(text: string): unknown {
  if (!NO_TEXT.test(text)) return text;
  const found = TAGS.find(({ test }) => test?.test(text) === true);
  const value = found === undefined ? text : found.resolve(text, () => undefined, {});
  const plain = isScalar(value) ? value.value : value;
  return plain instanceof Date ? undefined : plain;
}

const TAGS = new Schema({ schema: `yaml-${VERSION}` }).tags.filter(
  (tag): tag is ScalarTag => tag.default === true && tag.collection === undefined && 'test' in tag,
);

/** All tests in one. */
const NO_TEXT = new RegExp(TAGS.flatMap(({ test }) => test?.source ?? []).join('|'));
