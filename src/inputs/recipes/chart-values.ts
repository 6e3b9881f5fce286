import type { Manifest } from '../../core/manifest';
import { isInSegments } from '../../core/formats/wildcards';
import { normalizePath } from '../../core/paths/posix-path';
import { namesRegistry } from '../../schema/kinds/names-registry';
import { chartOf } from '../chart-of';
import type { Inputs } from '../inputs';
import { isChartOfRegistry, valueFilesOf } from '../tools/chart-tool';
import { recipeContent, OF_BUILD, type Recipe } from './recipe';

/** The values of charts whose templates may render objects of the registry, and those that a tool names for such a chart. */
export function valuesOfCharts({ files, notJudged, tree }: Inputs): Recipe[] {
  const templates = new Set(notJudged.flatMap(({ file }) => (chartOf(file, tree) === undefined ? [] : [file])));
  const charts = [...new Set([...templates].flatMap((file) => chartOf(file, tree) ?? []))];
  const isOurs = files.some(({ file, text }) => templates.has(file) && namesRegistry(text));
  const named = files.flatMap(({ objects }) => objects.flatMap(({ manifest }) => endsOfValues(manifest)));
  return files
    .filter(
      ({ file, objects }) =>
        objects.length === 0 &&
        !templates.has(file) &&
        (isBelow(charts, file) ||
          (isOurs && CALLED_VALUES.test(file)) ||
          named.some((isNamed) => isNamed(normalizePath(file)))),
    )
    .map(({ file, text }) => ({ file, content: recipeContent(file, text), why: OF_BUILD }));
}

/** Values of a chart lie in it under any name, or elsewhere and are called so. */
function isBelow(folders: readonly string[], file: string): boolean {
  return folders.some((folder) => file.startsWith(`${folder}/`));
}

const CALLED_VALUES = /(?:^|[/._-])values(?:[/._-]|$)/i;

/** Where the values lie that a tool has for a chart of the registry: the end of their paths, since the start is that of a repository. */
function endsOfValues(tool: Manifest): ((file: string) => boolean)[] {
  return isChartOfRegistry(tool) ? valueFilesOf(tool).map(endingIn) : [];
}

/** Without the name of a repository and the way up from the chart. What a template stands for may be any name. */
function endingIn(path: string): (file: string) => boolean {
  const segments = path
    .replace(/^(?:\$[^/]*|[.]{0,2})(?:\/\.{1,2})*\//, '')
    .replace(/\{\{.{0,200}?\}\}/g, TEMPLATE)
    .split('/')
    .map((segment) => segment.split(TEMPLATE));
  return (file) => isInSegments(`/${file}`.split('/').slice(-segments.length).join('/'), segments);
}

/** No text of YAML has it. */
const TEMPLATE = '\0';
