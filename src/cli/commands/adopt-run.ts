import { resolve } from 'node:path';
import type { Adoption } from '../../adoption/adopt';
import { areAllApart } from '../../adoption/left-as-is';
import { shellWord } from '../../core/formats/shell-word';
import { printable } from '../../core/printable';
import { adoptionOf } from '../../engine/adopted';
import { readPaths } from '../../files/read-paths';
import { projectFiles } from '../../scaffold/project-files';
import { adoptionReport } from '../../adoption/adoption-report';
import type { CommandLine } from '../command-line';
import type { ExitCode, Io } from '../io';
import { packageName, throwIfNotEmpty, writeFolder } from '../new-folder';
import { noteConfiguration, noteDefaultRelease } from '../notes';
import { builderOf } from '../options/builder-of';
import { configurationOf } from '../options/configuration-of';
import { LIBRARY } from '../tool';
import type { ADOPT_OPTIONS } from '../options/adopt-options';

/** What `adopt` does. */
export function runAdopt({ options, paths }: CommandLine<typeof ADOPT_OPTIONS>, io: Io): ExitCode {
  const { out } = options;
  if (out !== undefined) throwIfNotEmpty(out);
  const configuration = configurationOf(options);
  const read = readPaths(paths, () => io.readStandardInput(), { builder: builderOf(options, paths) });
  const { release, platform, language, cluster: mode } = options;
  const asked = { release, platform, mode, language, configuration, now: new Date() };
  const { adoption, settings, others } = adoptionOf(read, asked);
  noteConfiguration(
    configuration,
    settings.flatMap(({ overruled }) => overruled),
    io,
  );
  show(adoption, adoptionReport(adoption, read.notJudged, others), out, io);
  noteDefaultRelease(
    settings.map(({ choice }) => choice),
    io,
  );
  return adoption.clusters.some(({ kept }) => kept.some(({ finding }) => finding !== undefined)) ? 1 : 0;
}

function show(adoption: Adoption, report: string, out: string | undefined, io: Io): void {
  if (out === undefined) {
    const mark = adoption.fleet === undefined ? '//' : '#';
    for (const { path, text } of adoption.files) io.out(`${mark} ${path}\n${text}\n`);
    io.out(report.replaceAll(/^(?=.)/gm, `${mark} `));
    return;
  }
  const enter = resolve(out) === process.cwd() ? '' : `cd ${printable(shellWord(out))} && `;
  writeFolder(out, adoption.fleet === undefined ? projectOf(adoption, out) : adoption.files);
  const next = nextOf(adoption);
  io.out(next === undefined ? report : `${report}\nNext: ${enter}${next}\n`);
}

/** Undefined if the registry of no cluster is in the inventory. */
function nextOf({ clusters, fleet, files }: Adoption): string | undefined {
  if (fleet === undefined) return nextOfApp(clusters);
  const { inventory, folder, isDeliveredByArgoCd } = fleet;
  if (!files.some(({ path }) => path === inventory)) return undefined;
  const delivery = isDeliveredByArgoCd ? ' --delivery argo-cd --repo URL' : '';
  return `npx ${LIBRARY.name} fleet ${inventory} --out ${folder}${delivery}`;
}

/** The app includes what breaks a rule, and its validation finds the same errors. */
function nextOfApp(clusters: Adoption['clusters']): string {
  const errors = clusters.flatMap(({ kept, keptIn }) =>
    kept.flatMap((each) => {
      const { finding } = each;
      return finding === undefined ? [] : [printable(`  ${finding.id} in ${keptIn.get(each) ?? ''}: ${finding.fix}`)];
    }),
  );
  if (errors.length === 0) return 'npm install && npm run synth';
  return ['npm install', 'npm run synth fails until these errors are fixed:', ...errors].join('\n');
}

/** The files of a new project, with those of the app in the place of its own. */
function projectOf({ files, clusters }: Adoption, out: string): Adoption['files'] {
  const [first, ...others] = clusters;
  const facts = others.length === 0 ? first?.decisions.facts : undefined;
  const project = projectFiles({
    name: packageName(out),
    platform: facts?.platform?.id,
    release: facts?.releaseNamed === true ? facts.release : undefined,
    delivery: undefined,
    asserts: first !== undefined && areAllApart(first) ? 'nothing' : 'no errors',
    javaScript: false,
    library: LIBRARY,
  });
  // The chart of the scaffold is none of the adopted ones, and its test knows one chart.
  const replaced = new Set(['registry.ts', ...(others.length === 0 ? [] : ['registry.test.ts'])]);
  for (const { path } of files) replaced.add(path);
  const usual = Object.entries(project).map(([path, text]) => ({ path, text }));
  return [...usual.filter(({ path }) => !replaced.has(path)), ...files];
}
