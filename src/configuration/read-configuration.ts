import { isNothing, type Entry } from '../entries/entry';
import { needed, type Reader } from '../entries/reader';
import { entryMessages } from '../entries/entry-messages';
import { entryError, Reading, type EntryContext, type EntryError } from '../entries/reading';
import { list, table } from '../entries/structure-readers';
import { choice, textReader } from '../entries/text-readers';
import { yamlEntry } from '../entries/yaml-entries';
import { folderOfPath, pathFrom } from '../core/paths/posix-path';
import { folderOfBuild } from '../inputs/build-label';
import type { FileTree } from '../inputs/tree/file-tree';
import { CLUSTER_READERS } from '../platforms/cluster-readers';
import type { Configuration, ConfiguredSettings } from './configuration';
import { FAIL_ON, type FailOn } from './fail-on';
import { ConfigurationError } from './configuration-error';
import { EXPECTED_PATTERN, isUsable, ofPatterns } from './path-patterns';
import { ruleSettings } from './rule-settings';
import { docsPage } from '../core/source';

/**
 * Reads a configuration file. Throws a `ConfigurationError` with everything that is wrong with it.
 *
 * @param folder what its patterns are relative to
 */
export function readConfiguration(file: string, tree: FileTree, folder = folderOfPath(file)): Configuration {
  const base = tree.absolute(folder);
  const errors: EntryError[] = [];
  const context: EntryContext = {
    file,
    report: (error) => errors.push(error),
    ids: { unreadable: 'IR190', name: 'IR191', value: 'IR192', cluster: 'IR405' },
    reference: docsPage('how-to/configuration.md'),
    certificates: new Map(),
  };
  const root = rootOf(context, tree);
  const read = root === undefined || isNothing(root) ? {} : FILE.read(root, new Reading(context));
  if (errors.length > 0 || read === undefined) throw new ConfigurationError(entryMessages(file, errors));
  const { failOn, ignore = [], paths = [], ...everywhere } = read;
  return {
    file,
    pathOf: (path) => pathFrom(base, tree.absolute(folderOfBuild(path) ?? path)),
    everywhere,
    ...(failOn === undefined ? {} : { failOn }),
    isIgnored: ofPatterns(ignore),
    paths: paths.map(({ files, ...settings }) => ({ ...settings, matches: ofPatterns(files) })),
  };
}

interface ConfigurationFile extends ConfiguredSettings {
  readonly failOn?: FailOn;
  readonly ignore?: readonly string[];
  readonly paths?: readonly PathsEntry[];
}

interface PathsEntry extends ConfiguredSettings {
  readonly files: readonly string[];
}

const PATTERNS: Reader<readonly string[]> = list(
  textReader(EXPECTED_PATTERN, (each) => (isUsable(each) ? each : undefined)),
);

const FILE = table<ConfigurationFile>({
  ...CLUSTER_READERS,
  rules: ruleSettings('everywhere'),
  failOn: choice(FAIL_ON),
  ignore: PATTERNS,
  paths: list(
    table<PathsEntry>({
      ...CLUSTER_READERS,
      rules: ruleSettings('some paths'),
      files: needed(PATTERNS, 'a list of patterns such as clusters/prod/**'),
    }),
  ),
});

function rootOf(context: EntryContext, tree: FileTree): Entry | undefined {
  const { text, error } = tree.read(context.file);
  if (error !== undefined) {
    const { ids, reference } = context;
    context.report({ id: ids.unreadable, path: [], found: error.message, ...UNREAD, reference });
    return undefined;
  }
  const found = yamlEntry(text);
  if (found === undefined || !('message' in found)) return found;
  const { line, message } = found;
  const diagnostic = {
    found: message,
    expected: 'a configuration as YAML',
    fix: 'correct the file, or name another one with --config',
  };
  context.report(entryError('unreadable', context, line, diagnostic));
  return undefined;
}

const UNREAD = {
  expected: 'a configuration file',
  fix: 'make sure that the file exists and can be read, or name another one with --config',
};
