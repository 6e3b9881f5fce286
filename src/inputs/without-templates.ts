import type { NotJudged } from '../core/not-judged';
import { NOT_RENDERED, TEMPLATE_MARK } from '../yaml/template-mark';
import { isMeantAsOurs, namesRegistry } from '../schema/kinds/names-registry';
import { chartOf } from './chart-of';
import type { ReadFile } from './read-file';
import type { FileTree } from './tree/file-tree';
import { shellWord } from '../core/formats/shell-word';

/** A file with its manifests, and why the rest of it is none. */
interface WithoutTemplates<File extends ReadFile> {
  readonly file: File;
  readonly notJudged: readonly NotJudged[];
}

/**
 * Takes out of a file what is a template, or no YAML and not meant as an object of the registry. Of a chart a template is so
 * as a whole; elsewhere what can be read of it stays.
 */
export function withoutTemplates<File extends ReadFile>(read: File, tree: FileTree): WithoutTemplates<File> {
  const { file, text, unreadable } = read;
  const [error] = unreadable;
  const chart = text.includes(TEMPLATE_MARK) ? chartOf(file, tree) : undefined;
  if (chart !== undefined) {
    const isOfRegistry = namesRegistry(text);
    // Hundreds of templates may share a reason: those that name the registry have one of their own.
    const which = isOfRegistry ? ', which names something of the registry' : '';
    const why = `a template of a chart${which}: check the output of helm (check --helm ${shellWord(chart)})`;
    const notJudged = error !== undefined || isOfRegistry ? [{ file, line: error?.line ?? 1, why }] : [];
    return { file: { ...read, objects: [], unreadable: [] }, notJudged };
  }
  const isTemplate = error?.message === NOT_RENDERED;
  if (error === undefined || text === '' || (!isTemplate && isMeantAsOurs(text))) return { file: read, notJudged: [] };
  return { file: { ...read, unreadable: [] }, notJudged: [{ file, line: error.line, why: error.message }] };
}
