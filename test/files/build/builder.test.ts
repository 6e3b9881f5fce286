import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build, HELM, KUSTOMIZE, type Builder } from '../../../src/files/build/builder';
import { findProgram } from '../../../src/files/build/find-program';
import { runProgram } from '../../../src/files/build/run-program';
import { describeOnPosix } from '../../posix';
import type { Files } from '../temporary';
import { program, REPORTING, withPrograms, writing } from './programs';

const CONFIG = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: built\n';
const KUSTOMIZATION = { 'deploy/kustomization.yaml': '' };

/** What is built of the folder `deploy`, or why nothing is. */
function built(files: Files, { builder = KUSTOMIZE, path = ['bin'] }: { builder?: Builder; path?: string[] } = {}) {
  return withPrograms(files, path, (folder) => {
    const { file, objects, unreadable } = build(builder, join(folder, 'deploy'));
    const relative = (text: string) => text.replaceAll(`${folder}/`, '');
    return {
      file: relative(file),
      objects: objects.map(({ manifest }) => manifest.metadata.name),
      why: unreadable.map(({ message }) => relative(message)).join(),
    };
  });
}

/** What the program that runs was called with. */
function call(files: Files, builder = KUSTOMIZE, environment: NodeJS.ProcessEnv = {}) {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    return withPrograms(files, ['bin'], (folder) => {
      const { text } = build(builder, join(folder, 'deploy'));
      return JSON.parse(text.replaceAll(`${folder}/`, '')) as {
        readonly args: readonly string[];
        readonly env: Readonly<Record<string, string>>;
        readonly cwd: string;
      };
    });
  } finally {
    for (const name of Object.keys(environment)) process.env[name] = before[name];
  }
}

describeOnPosix('the program', () => {
  test('gives the objects that it writes, with places in them', () => {
    const files = { ...KUSTOMIZATION, 'bin/kustomize': writing(CONFIG) };
    expect(built(files)).toEqual({ file: 'kustomize build deploy', objects: ['built'], why: '' });
  });

  test.each([
    ['kustomize', KUSTOMIZE, ['build', '--', 'deploy']],
    ['kubectl', KUSTOMIZE, ['kustomize', '--', 'deploy']],
    ['oc', KUSTOMIZE, ['kustomize', '--', 'deploy']],
    ['helm', HELM, ['template', '--', 'deploy']],
  ])('%s gets these arguments and no others', (name, builder, args) => {
    const marker = builder === HELM ? 'deploy/Chart.yaml' : 'deploy/kustomization.yaml';
    expect(call({ [marker]: '', [`bin/${name}`]: REPORTING }, builder).args).toEqual(args);
  });

  test('is the first that is there, wherever in PATH it is', () => {
    const files = {
      ...KUSTOMIZATION,
      'a/bin/oc': writing(''),
      'a/bin/kubectl': writing(''),
      'b/bin/kustomize': writing(CONFIG),
    };
    expect(built(files, { path: ['a/bin', 'b/bin'] }).objects).toEqual(['built']);
  });

  test.each([
    [KUSTOMIZE, { 'deploy/Chart.yaml': '' }, 'no kustomization.yaml in deploy'],
    [HELM, KUSTOMIZATION, 'no Chart.yaml in deploy'],
  ])('is not called where there is nothing for it', (builder, files, why) => {
    const programs = { 'bin/kustomize': writing(CONFIG), 'bin/helm': writing(CONFIG) };
    expect(built({ ...files, ...programs }, { builder })).toMatchObject({ objects: [], why });
  });

  test.each([
    [KUSTOMIZE, { 'deploy/Kustomization': '' }, 'found no kustomize, kubectl or oc in PATH'],
    [HELM, { 'deploy/Chart.yaml': '' }, 'found no helm in PATH'],
  ])('is named where it is not there', (builder, files, why) => {
    expect(built(files, { builder }).why).toContain(why);
  });

  test('runs elsewhere than here, with little of the environment', () => {
    const environment = { TOKEN: 'a', KUBECONFIG: 'b', HELM_PLUGINS: 'c', GIT_ASKPASS: 'd', HTTPS_PROXY: 'http://e' };
    const { env, cwd } = call({ ...KUSTOMIZATION, 'bin/kustomize': REPORTING }, KUSTOMIZE, environment);
    expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['TOKEN']));
    for (const name of ['TOKEN', 'KUBECONFIG', 'HELM_PLUGINS', 'GIT_ASKPASS']) expect(env).not.toHaveProperty(name);
    expect(env).toMatchObject({
      PATH: 'bin',
      HTTPS_PROXY: 'http://e',
      HOME: process.env['HOME'],
      GIT_TERMINAL_PROMPT: '0',
    });
    expect(cwd).toBe('/');
  });
});

describeOnPosix('a program that fails', () => {
  const failing = (script: string) => built({ ...KUSTOMIZATION, 'bin/kustomize': program(script) });
  const byHand = 'to see why, run kustomize build -- deploy';

  test('is told with its exit status and how to run it, and without what it says', () => {
    const { objects, why } = failing(`console.error('SECRET'); console.log('SECRET'); process.exit(3);`);
    expect([objects, why]).toEqual([[], `kustomize ended with exit status 3: ${byHand}`]);
  });

  test('by a signal', () => {
    expect(failing(`process.kill(process.pid, 'SIGTERM'); setTimeout(() => 0, 9999);`).why).toBe(
      `kustomize was ended by SIGTERM: ${byHand}`,
    );
  });

  test('by writing without an end is stopped', () => {
    const why = failing(`const mib = 'a'.repeat(1 << 20); for (;;) require('node:fs').writeSync(1, mib);`).why;
    expect(why).toBe(`kustomize wrote more than 32 MiB: ${byHand}`);
  });

  test('by being no program', () => {
    expect(built({ ...KUSTOMIZATION, 'bin/kustomize': '#!/nowhere\n' }).why).toMatch(
      /^kustomize could not be started \(E[A-Z]+\)/,
    );
  });

  test('by what is not YAML is told with the place', () => {
    expect(built({ ...KUSTOMIZATION, 'bin/kustomize': writing('a: [') }).why).not.toBe('');
  });

  test('by taking too long is ended, with what it has started', () => {
    const started = `require('node:child_process').spawn(process.execPath, ['-e',
      'setTimeout(() => require("node:fs").writeFileSync(process.argv[1], ""), 1500)', process.argv[2]], { stdio: 'inherit' });
      setTimeout(() => 0, 60000);`;
    withPrograms({ 'bin/kustomize': program(started) }, ['bin'], (folder) => {
      const late = join(folder, 'late');
      const found = findProgram(['kustomize'], join(folder, 'deploy'));
      const begin = Date.now();
      expect(found && runProgram(found, [late], 500)).toEqual({ failure: 'did not end within 0.5 seconds' });
      expect(Date.now() - begin).toBeLessThan(5000);
      execFileSync('/bin/sleep', ['2']);
      expect(existsSync(late)).toBe(false);
    });
  });
});

describeOnPosix('names of folders', () => {
  test.each(['-rf', '--enable-exec', 'a b', 'a;touch x', '$(touch x)', '`touch x`', 'a\nb', "it's", '*'])(
    '%j is one argument, and nothing else',
    (name) => {
      const files = { [`${name}/kustomization.yaml`]: '', 'bin/kustomize': REPORTING };
      withPrograms(files, ['bin'], (folder) => {
        const { text } = build(KUSTOMIZE, join(folder, name));
        expect((JSON.parse(text) as { readonly args: unknown }).args).toEqual(['build', '--', join(folder, name)]);
      });
    },
  );

  test('are quoted where somebody could copy them into a shell', () => {
    const files = { "a; touch 'x'/kustomization.yaml": '', 'bin/kustomize': program('process.exit(1)') };
    withPrograms(files, ['bin'], (folder) => {
      const { unreadable } = build(KUSTOMIZE, join(folder, "a; touch 'x'"));
      expect(unreadable[0]?.message).toContain(`kustomize build -- '${folder}/a; touch '\\''x'\\'''`);
    });
  });
});

describeOnPosix('a program is not run', () => {
  /** Which file is found for the folder `repo/deploy`. */
  function found(files: Files, path: readonly string[], prepare: (folder: string) => void = () => undefined) {
    return withPrograms({ 'repo/deploy/kustomization.yaml': '', ...files }, path, (folder) => {
      prepare(folder);
      return findProgram(['kustomize'], join(folder, 'repo/deploy'))?.file.replace(`${folder}/`, '');
    });
  }
  const inRepo = { 'repo/.git/HEAD': '', 'repo/bin/kustomize': writing('') };

  test('from the folder that is built, or below it', () => {
    expect(found({ 'repo/deploy/bin/kustomize': writing('') }, ['repo/deploy/bin'])).toBeUndefined();
    expect(found({ 'repo/deploy/bin/kustomize': writing('') }, ['repo/deploy'])).toBeUndefined();
  });

  test('from the repository around it', () => {
    expect(found(inRepo, ['repo/bin'])).toBeUndefined();
    expect(found({ 'repo/bin/kustomize': writing('') }, ['repo/bin'])).toBe('repo/bin/kustomize');
  });

  test('by a link that leads there', () => {
    const link = (folder: string): void => {
      mkdirSync(join(folder, 'links'));
      symlinkSync('../repo/bin/kustomize', join(folder, 'links/kustomize'));
      symlinkSync('repo/bin', join(folder, 'linked'));
    };
    expect(found(inRepo, ['links', 'linked'], link)).toBeUndefined();
  });

  test('from a folder that PATH does not name from the root', () => {
    expect(found({}, ['./test'])).toBeUndefined();
    withPrograms(inRepo, ['./bin'], () => {
      expect(findProgram(['kustomize'], 'deploy')).toBeUndefined();
    });
  });

  test('from the working folder', () => {
    const before = process.cwd();
    withPrograms({ 'bin/kustomize': writing(''), 'a/b.yaml': '' }, ['bin'], (folder) => {
      try {
        process.chdir(folder);
        expect(findProgram(['kustomize'], 'a')).toBeUndefined();
        process.chdir(join(folder, 'bin'));
        expect(findProgram(['kustomize'], '../a')).toBeUndefined();
        process.chdir(join(folder, 'a'));
        expect(findProgram(['kustomize'], '.')?.file).toBe(join(folder, 'bin/kustomize'));
        process.chdir('/');
        expect(findProgram(['kustomize'], join(folder, 'a'))?.file).toBe(join(folder, 'bin/kustomize'));
      } finally {
        process.chdir(before);
      }
    });
  });

  test('where it may not be executed, or is a folder', () => {
    expect(found({ 'tools/kustomize': writing(''), 'bin/kustomize/a': '' }, ['tools', 'bin'])).toBeUndefined();
  });

  test('and others that it starts are not found there either', () => {
    const files = { ...inRepo, 'bin/kustomize': writing('') };
    withPrograms({ 'repo/deploy/a.yaml': '', ...files }, ['repo/bin', './relative', 'bin'], (folder) => {
      expect(findProgram(['kustomize'], join(folder, 'repo/deploy'))?.path).toBe(join(folder, 'bin'));
    });
  });
});
