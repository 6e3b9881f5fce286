import type { FieldPath } from '../core/field-path';
import { positionsIn } from './position';
import { documentsIn, type TextDocument } from './read/documents';
import { offsetAt } from './read/locate';
import { manifestOf } from './read/manifest-of';
import { parsedDocuments } from './read/parsed-documents';
import { readTree } from './read/read-tree';
import { plainData, type Branch } from './read/tree';
import { typedListOf, type TypedList } from './read/typed-list';
import type { ReadError, TextError } from './read-error';
import type { SourceObject } from './source-object';

/** With it the templates of Helm, Go and Jinja begin. */
export const TEMPLATE_MARK = '{{';

/** Why a text with such a mark cannot be read. */
export const NOT_RENDERED = 'a template that is not rendered yet: {{ … }}';

export interface ReadObjects {
  readonly objects: readonly SourceObject[];
  /** The lists of one kind among the documents. */
  readonly lists: readonly TypedList[];
  readonly unreadable: readonly ReadError[];
}

/** The Kubernetes objects in YAML or JSON text: of every document that can be read, and of every item of a List. */
export function readYaml(file: string, text: string): ReadObjects {
  const objects: SourceObject[] = [];
  const lists: TypedList[] = [];
  const unreadable: ReadError[] = [];
  const positionAt = positionsIn(text);
  for (const document of documentsIn(text)) {
    const { root, errors } = document.read();
    for (const error of errors) {
      const { offset, message } = templateAt(text, error.offset) ?? error;
      unreadable.push({ file, ...positionAt(Math.min(offset, text.trimEnd().length)), message });
    }
    if (root === undefined) continue;
    objects.push(...objectsIn(document, root));
    lists.push(...[typedListOf(plainData(root.tree)) ?? []].flat());
  }
  return { objects, lists, unreadable };

  function objectsIn(document: TextDocument, root: Branch): SourceObject[] {
    const offsetOf = locatorOf(text, document);
    return manifestOf(plainData(root.tree)).map(({ manifest, prefix }) => ({
      manifest,
      file,
      locate: (path: FieldPath) => positionAt(offsetOf([...prefix, ...path])),
    }));
  }
}

/** Reads the document again when something in it has to be located: that is rare, and keeping all nodes would take longer. */
function locatorOf(text: string, { start, end }: TextDocument): (path: FieldPath) => number {
  let root: Branch | undefined;
  return (path) => {
    root ??= readAgain();
    return start + offsetAt(root, path);
  };

  function readAgain(): Branch {
    const [document] = parsedDocuments(text.slice(start, end));
    return readTree(document?.contents).root ?? { offset: 0, tree: null };
  }
}

/** Most YAML that cannot be read is a template, and an error about brackets and keys does not say so. */
function templateAt(text: string, offset: number): TextError | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const mark = text.slice(start, end < 0 ? text.length : end).indexOf(TEMPLATE_MARK);
  return mark < 0 ? undefined : { offset: start + mark, message: NOT_RENDERED };
}
