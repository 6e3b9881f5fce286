import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generate } from '../../../tools/bindings/generate';
import { pageProgram } from '../page';
import { javaClass } from '../samples';
import { execute, fetchPackages, PATH_SEPARATOR, type BindingLanguage } from './program';

const APP = 'test/bindings/apps/java';

export const JAVA: BindingLanguage = {
  programs: ['mvn', 'javac'],
  run: ({ work, inputs, output, translation: { tablet, samples } }) => {
    // As for Go, cdk8s-plus-28 is made here.
    const [ours, plus] = [join(work, 'ours'), join(work, 'plus')];
    generate('java', ours, { tablet });
    generate('java', plus, { packageFolder: join('node_modules', 'cdk8s-plus-28') });
    const jars = resolve(work, 'jars');
    fetchPackages('mvn', [
      '-q',
      '-B',
      '-f',
      join(APP, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${jars}`,
    ]);
    const classes = join(work, 'classes');
    writeFileSync(join(work, 'Samples.java'), javaClass(samples));
    writeFileSync(join(work, 'Main.java'), pageProgram('java'));
    const list = join(work, 'sources');
    writeFileSync(
      list,
      [
        ...sourcesIn(join(plus, 'java')),
        ...sourcesIn(join(ours, 'java')),
        ...sourcesIn(APP),
        join(work, 'Samples.java'),
        join(work, 'Main.java'),
      ].join('\n'),
    );
    execute('javac', [...OPTIONS, '-d', classes, '-cp', join(jars, '*'), `@${list}`]);
    for (const made of [plus, ours]) {
      cpSync(join(made, 'java', 'src', 'main', 'resources'), classes, { recursive: true });
    }
    const path = [classes, join(jars, '*')].join(PATH_SEPARATOR);
    execute('java', ['-cp', path, 'rich.Rich', inputs, output]);
    execute('java', ['-cp', path, 'Main'], { env: { CDK8S_OUTDIR: join(output, 'page') } });
  },
};

/** One pass of the compiler over everything, without the optimizations that pay off later only. */
const OPTIONS = ['-proc:none', '-nowarn', '-encoding', 'UTF-8', '-J-Xmx3g', '-J-XX:TieredStopAtLevel=1'];

function sourcesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'));
  return names.sort().map((name) => join(folder, name));
}
