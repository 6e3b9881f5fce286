import type { Document } from 'yaml';
import type { FieldPath } from '../core/field-path';
import { documentsIn } from './documents';
import { UnreadableText, type ReadError, type TextError } from './read-error';
import { forbiddenCharactersIn } from './forbidden-characters';
import { offsetsIn } from './locate';
import { manifestOf } from './manifest-of';
import { positionsIn } from './position';
import type { SourceObject } from './source-object';
import { toPlainData } from './to-plain-data';
import { firstErrorIn } from './yaml-error';

export interface ReadObjects {
  readonly objects: readonly SourceObject[];
  readonly unreadable: readonly ReadError[];
}

/** The Kubernetes objects in YAML or JSON text: of every document that can be read, and of every item of a List. */
export function readYaml(file: string, text: string): ReadObjects {
  const objects: SourceObject[] = [];
  const unreadable: ReadError[] = [];
  const positionAt = positionsIn(text);
  const report = (error: TextError): void => {
    const { offset, message } = templateAt(text, error.offset) ?? error;
    unreadable.push({ file, ...positionAt(Math.min(offset, text.trimEnd().length)), message });
  };
  try {
    const forbiddenIn = forbiddenCharactersIn(text);
    let start = 0;
    for (const document of documentsIn(text)) {
      const end = document.range[2];
      const error = forbiddenIn(start, end) ?? firstErrorIn(document);
      if (error === undefined) objects.push(...objectsIn(document, start, end));
      else report(error);
      start = end;
    }
  } catch (error) {
    report(error instanceof UnreadableText ? error : { offset: 0, message: 'it cannot be read as YAML' });
  }
  return { objects, unreadable };

  function objectsIn({ contents }: Document.Parsed, start: number, end: number): SourceObject[] {
    const { value, error, duplicate } = toPlainData(contents);
    for (const each of [error, duplicate]) if (each !== undefined) report(each);
    const locate = locatorOf(text, start, end);
    return manifestOf(value).map(({ manifest, prefix }) => ({
      manifest,
      file,
      locate: (path: FieldPath) => positionAt(locate([...prefix, ...path])),
    }));
  }
}

/**
 * Composes the document once more when something in it is to be located: of most documents nothing is, and keeping the nodes
 * of all of them takes longer.
 */
function locatorOf(text: string, start: number, end: number): (path: FieldPath) => number {
  let offsetOf: ((path: FieldPath) => number) | undefined;
  return (path) => {
    offsetOf ??= compose();
    return start + offsetOf(path);
  };

  function compose(): (path: FieldPath) => number {
    const [document] = documentsIn(text.slice(start, end));
    return offsetsIn(document?.contents, toPlainData(document?.contents).targets);
  }
}

/** Most YAML that cannot be read is a template, and whoever reads of brackets and keys may not think of it. */
function templateAt(text: string, offset: number): TextError | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const mark = text.slice(start, end < 0 ? text.length : end).indexOf('{{');
  return mark < 0 ? undefined : { offset: start + mark, message: 'a template that is not rendered yet: {{ … }}' };
}
