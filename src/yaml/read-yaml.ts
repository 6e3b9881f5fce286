import type { Document } from 'yaml';
import type { FieldPath } from '../core/field-path';
import { documentsIn, Unbounded } from './documents';
import type { Flaw } from './read-error';
import { forbiddenCharactersIn } from './forbidden-characters';
import { offsetsIn } from './locate';
import { manifestOf } from './manifest-of';
import { positionsIn } from './position';
import type { SourceObject, Unreadable } from './source-object';
import { toPlainData } from './to-plain-data';
import { reasonOf } from './yaml-error';

export interface ReadObjects {
  readonly objects: readonly SourceObject[];
  readonly unreadable: readonly Unreadable[];
}

/** The Kubernetes objects in YAML or JSON text: of every document that can be read, and of every item of a List. */
export function readYaml(file: string, text: string): ReadObjects {
  const objects: SourceObject[] = [];
  const unreadable: Unreadable[] = [];
  const positionAt = positionsIn(text);
  const throwIfAny = (flaw: Flaw): void => {
    const { offset, message } = templateAt(text, flaw.offset) ?? flaw;
    unreadable.push({ file, ...positionAt(Math.min(offset, text.trimEnd().length)), message });
  };
  try {
    const forbiddenIn = forbiddenCharactersIn(text);
    let start = 0;
    for (const document of documentsIn(text)) {
      const end = document.range[2];
      const flaw = forbiddenIn(start, end) ?? firstError(document);
      if (flaw === undefined) objects.push(...objectsIn(document, start, end));
      else throwIfAny(flaw);
      start = end;
    }
  } catch (error) {
    throwIfAny(error instanceof Unbounded ? error : { offset: 0, message: 'it cannot be read as YAML' });
  }
  return { objects, unreadable };

  function objectsIn({ contents }: Document.Parsed, start: number, end: number): SourceObject[] {
    const { value, refused, duplicate } = toPlainData(contents);
    for (const flaw of [refused, duplicate]) if (flaw !== undefined) throwIfAny(flaw);
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

function firstError({ errors: [error] }: Document.Parsed): Flaw | undefined {
  return error === undefined ? undefined : { offset: error.pos[0], message: reasonOf(error) };
}

/** Most YAML that cannot be read is a template, and whoever reads of brackets and keys may not think of it. */
function templateAt(text: string, offset: number): Flaw | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const mark = text.slice(start, end < 0 ? text.length : end).indexOf('{{');
  return mark < 0 ? undefined : { offset: start + mark, message: 'a template that is not rendered yet: {{ … }}' };
}
