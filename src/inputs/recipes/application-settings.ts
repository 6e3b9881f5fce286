import { isRecord } from '../../core/record';
import { once } from '../../core/caching/once-per';
import { replacedAt } from '../../core/data/replaced-at';
import { valueAt } from '../../core/field-path';
import { asText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { joinPaths, pathFrom } from '../../core/paths/posix-path';
import { isApplication, isApplicationSet } from '../../core/tools/argo-cd';
import { readValues } from '../../yaml/read-values';
import type { Inputs } from '../inputs';
import { foldersAmong } from '../tools/file-reader';
import { isPathKnown } from '../tools/generated-paths';
import { isOfOtherApp } from '../tools/other-app';
import { sourcesOf, toolPaths } from '../tools/tool-paths';
import { applicationChanges } from './changed-applications';

/** A file with settings of Applications. */
interface SettingsFile {
  readonly file: string;
  readonly content: string;
}

/**
 * Settings of Applications of the registry in their paths: of one whose path is not known, in any folder.
 *
 * @param folders those of files that decide about the registry, and around them
 * @see argoproj/argo-cd docs/user-guide/parameters.md
 */
export function applicationSettings(
  folders: readonly string[],
  inputs: Inputs & { readonly root: string },
): SettingsFile[] {
  const { tree, root, tools = new Set() } = inputs;
  const placed = applicationsIn(inputs);
  const known = [...tools].filter((tool) => isOfArgoCd(tool));
  if (known.length === 0 && placed.length === 0) return [];
  const readers = once(() => readersOf(known, placed, inputs));
  const isTop = (folder: string) => pathFrom(root, folder) === '' || tree.exists(joinPaths(folder, '.git'));
  const isRead = (folder: string): boolean => {
    const { isAnywhere, isNamed } = readers();
    const isInside = !/^\.\.(?:\/|$)/.test(pathFrom(root, folder));
    return (isAnywhere && isInside) || isNamed(`/${tree.keyOf(folder)}`) || (isNamed('') && isTop(folder));
  };
  // Nearly no folder has one, and thousands of Applications may name thousands of folders.
  return folders
    .map((folder) => ({
      folder,
      names: tree
        .entriesOf(folder)
        .entries.filter(({ name, is }) => is === 'file' && SETTINGS.test(name))
        .map(({ name }) => name),
    }))
    .filter(({ folder, names }) => names.length > 0 && isRead(folder))
    .flatMap(({ folder, names }) => {
      const isChart = tree.isFile(joinPaths(folder, 'Chart.yaml'));
      return names
        .filter((name) => readers().takes(name))
        .map((name) => joinPaths(folder, name))
        .map((file) => ({ file, content: settingsIn(tree.read(file).text, isChart) }));
    });
}

const SETTINGS = /^\.argocd-source(?:-.*)?\.yaml$/;

interface PlacedApplication {
  readonly manifest: Manifest;
  readonly file: string;
}

function applicationsIn({ files }: Inputs): PlacedApplication[] {
  return files.flatMap(({ file, objects }) =>
    objects.filter(({ manifest }) => isOfArgoCd(manifest)).map(({ manifest }) => ({ manifest, file })),
  );
}

function isOfArgoCd(manifest: Manifest): boolean {
  return isApplication(manifest) || isApplicationSet(manifest);
}

/** Which settings Applications of the registry read. */
interface Readers {
  /** Whether one has a path that is not known. */
  readonly isAnywhere: boolean;
  readonly isNamed: (folder: string) => boolean;
  readonly takes: (file: string) => boolean;
}

function readersOf(known: readonly Manifest[], placed: readonly PlacedApplication[], inputs: Inputs): Readers {
  const changesOf = applicationChanges(inputs);
  const ours = new Set(known);
  const changed = placed.map(({ manifest, file }) => ({ manifest, ...changesOf(manifest, file) }));
  const moved = changed.filter(
    ({ manifest, isMoved }) =>
      isMoved || !sourcesOf(manifest).every((source) => isPathKnown(manifest, valueAt(source, ['path']))),
  );
  const anywhere = moved.filter(({ manifest }) => ours.has(manifest) || !isOfOtherApp(manifest));
  const all = new Set([...known, ...anywhere.map(({ manifest }) => manifest)]);
  const named = changed.filter(({ manifest }) => all.has(manifest));
  const texts = [
    ...[...all].flatMap((app) => settingsNames(app, [app.metadata.namespace ?? ''])),
    ...named.flatMap(({ manifest, namespaces }) => settingsNames(manifest, namespaces)),
  ];
  const isAnyName = named.some(({ manifest, isRenamed }) => isRenamed || PATCHED_NAME.test(patchOf(manifest)));
  return {
    isAnywhere: anywhere.length > 0,
    isNamed: foldersAmong(known.flatMap((app) => toolPaths(app)?.paths ?? [])),
    takes: isAnyName ? () => true : namesAmong(texts),
  };
}

const PATCHED_NAME = /\bname\b/;

function patchOf(manifest: Manifest): string {
  return asText(valueAt(manifest, ['spec', 'templatePatch']) ?? '');
}

/** One outside the namespace of Argo CD is called after its own one, too. */
function settingsNames(app: Manifest, namespaces: readonly string[]): string[] {
  const name = String(
    isApplicationSet(app) ? valueAt(app, ['spec', 'template', 'metadata', 'name']) : app.metadata.name,
  );
  return [name, ...namespaces.map((namespace) => `${namespace}_${name}`)].map((each) => `.argocd-source-${each}.yaml`);
}

/** Reports whether a file has settings of all Applications, or of one of these. */
function namesAmong(names: readonly string[]): (file: string) => boolean {
  const known = new Set(['.argocd-source.yaml', ...names]);
  const templates = [...known].filter((name) => name.includes('{{'));
  const starts = new Set(templates.map((name) => name.slice(0, name.indexOf('{{'))));
  return (file) =>
    known.has(file) || Array.from(file, (_, index) => file.slice(0, index)).some((each) => starts.has(each));
}

/** What cannot be read counts as a whole. */
function settingsIn(text: string, isChart: boolean): string {
  const { values, unreadable } = readValues(text);
  const settings = values.map(({ value }) => value ?? {});
  if (unreadable.length > 0 || !settings.every(isRecord)) return text;
  return settings
    .flatMap((each) => Object.entries(each))
    .map(([key, value]) => [key, asText(replacedAt(value ?? {}, withoutEffect(key, isChart)))])
    .filter(([, value]) => value !== '{}')
    .sort()
    .join('\n');
}

/** A Config has no images of containers, and a folder without a chart no parameters. */
function withoutEffect(key: string, isChart: boolean): { path: string[]; value: unknown }[] {
  if (key === 'kustomize') return [{ path: ['images'], value: undefined }];
  return key === 'helm' && !isChart ? [{ path: ['parameters'], value: [] }] : [];
}
