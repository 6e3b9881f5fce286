import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import {
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryReport,
  RegistryStorage,
  WarningMode,
} from '../../../src';
import { errorLinesOf, errorOf } from '../../app';

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warnings-'));
  printed = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const IN_PROPS = `warning IR316 ImagePruner/cluster (test/pruner) spec.keepTagRevisions: found 0, expected 1 or more.
    fix: set spec.keepTagRevisions to 1 or more (default 3); with 0, the pruner deletes every image that is older than keepYoungerThanDuration and that no pod or build uses at that moment
    source: openshift/openshift-docs modules/pruning-images-manual.adoc
    or accept the risk, in prop acknowledge of test/pruner:
        IR316: reason
`;
const HINT =
  '1 warning. To hide warnings, or to fail on them, set warnings of RegistryChart to WarningMode.SILENT or FAIL.\n';

function newApp(): App {
  return new App({ outdir: join(folder, 'dist') });
}

/** An app with one warning. */
function withWarning(warnings?: WarningMode): App {
  const app = newApp();
  const chart = new RegistryChart(app, 'test', { ...(warnings === undefined ? {} : { warnings }) });
  new RegistryPruner(chart, 'pruner', { keepTagRevisions: 0 });
  return app;
}

test('synth prints a warning with the line that acknowledges it, once', () => {
  const app = withWarning();
  app.synth();
  expect(printed).toBe(IN_PROPS + HINT);
  app.synth();
  expect(printed).toBe(IN_PROPS + HINT);
});

describe('an error at synth', () => {
  const withEmptyDir = (acknowledge: Record<string, string> = {}): App => {
    const app = newApp();
    const chart = new RegistryChart(app, 'test', { platform: Platform.AWS });
    const storage = RegistryStorage.emptyDir(chart, 'storage');
    new ImageRegistry(chart, 'registry', { storage, acknowledge });
    return app;
  };
  const LINE = '\n    or accept the risk, in prop acknowledge of test/registry:\n        IR502: reason\n';

  test('names the prop that accepts a risk, and the prop does it', () => {
    expect(
      `${errorOf(() => {
        withEmptyDir().synth();
      })}\n`,
    ).toContain(LINE);
    expect(() => {
      withEmptyDir({ IR502: 'a lab that is rebuilt each night' }).synth();
    }).not.toThrow();
  });

  test('names none where the error cannot be accepted', () => {
    const text = errorOf(() => {
      const app = newApp();
      new ApiObject(new RegistryChart(app, 'test'), 'config', {
        apiVersion: 'imageregistry.operator.openshift.io/v1',
        kind: 'Config',
        metadata: { name: 'other' },
        spec: { managementState: 'Managed', replicas: 1 },
      });
      app.synth();
    });
    expect(text).toContain('IR214');
    expect(text).not.toContain('or accept the risk');
  });
});

test('the line does what it says, once a reason stands there', () => {
  const acknowledged = (reason: string): App => {
    const app = newApp();
    const chart = new RegistryChart(app, 'test');
    new RegistryPruner(chart, 'pruner', { keepTagRevisions: 0, acknowledge: { IR316: reason } });
    return app;
  };
  acknowledged('images are built anew every night').synth();
  expect(printed).toBe('');
  expect(
    errorLinesOf(() => {
      acknowledged('reason').synth();
    }),
  ).toHaveLength(1);
});

test('a plain chart behaves the same, and an object of no construct of ours is acknowledged by its annotation', () => {
  const app = newApp();
  const chart = new Chart(app, 'test');
  new RegistryPruner(chart, 'pruner', { keepTagRevisions: 0 });
  new ApiObject(new RegistryChart(app, 'other'), 'pruner', {
    apiVersion: 'imageregistry.operator.openshift.io/v1',
    kind: 'ImagePruner',
    metadata: { name: 'cluster' },
    spec: { keepTagRevisions: 0 },
  });
  app.synth();
  expect(printed).toContain(IN_PROPS);
  // A chart in which nothing of the library registered itself is judged by RegistryChart alone.
  expect(printed).toContain(
    '    or accept the risk, with an annotation on the object:\n' +
      '        acknowledge.cdk8s-openshift-image-registry/IR316: reason\n2 warnings. ',
  );
});

test('FAIL makes an error of it', () => {
  expect(
    errorLinesOf(() => {
      withWarning(WarningMode.FAIL).synth();
    }),
  ).toEqual(['[test] IR316 ImagePruner/cluster (test/pruner) spec.keepTagRevisions: found 0, expected 1 or more.']);
  expect(printed).toBe('');
});

test('SILENT prints nothing, and the report still has it', () => {
  const app = withWarning(WarningMode.SILENT);
  app.synth();
  expect(printed).toBe('');
  expect(RegistryReport.of(app.charts[0]!).warnings).toHaveLength(1);
});

test('a mode holds for charts below, which may have another one', () => {
  const app = newApp();
  const outer = new RegistryChart(app, 'outer', { warnings: WarningMode.SILENT });
  new RegistryPruner(new Chart(outer, 'silent'), 'pruner', { keepTagRevisions: 0 });
  new RegistryPruner(new RegistryChart(outer, 'test', { warnings: WarningMode.PRINT }), 'pruner', {
    keepTagRevisions: 0,
  });
  app.synth();
  expect(printed.match(/^warning /gm)).toHaveLength(1);
  expect(printed).toContain('(outer/test/pruner)');
});

test('any other value is refused', () => {
  expect(errorOf(() => new RegistryChart(newApp(), 'test', { warnings: 'loud' as never }))).toContain(
    'IR101 RegistryChart test warnings: found "loud", expected one of print, fail, silent.',
  );
});

test('nothing is printed for what has no warnings, and without a synth', () => {
  const app = newApp();
  new ImageRegistry(new RegistryChart(app, 'prod', { platform: Platform.AWS }), 'registry');
  app.synth();
  withWarning().synthYaml();
  expect(printed).toBe('');
});

describe('with validations of the CLI', () => {
  const synthWith = (
    configuration: string,
    files: Readonly<Record<string, string>> = {},
    metadata = 'true',
    app = withWarning,
  ): string => {
    const before = process.cwd();
    for (const [name, text] of Object.entries({ 'cdk8s.yaml': configuration, ...files }))
      writeFileSync(join(folder, name), text);
    try {
      process.chdir(folder);
      process.env['CDK8S_RECORD_CONSTRUCT_METADATA'] = metadata;
      app().synth();
    } finally {
      delete process.env['CDK8S_RECORD_CONSTRUCT_METADATA'];
      process.chdir(before);
    }
    return printed;
  };
  const OURS = '- package: ./node_modules/x\n  class: ImageRegistryValidation\n';

  test.each([
    ['that of the library, which reports it', `validations:\n${OURS}`, {}],
    ['in a file', 'validations: checks.yaml\n', { 'checks.yaml': OURS }],
  ])('%s: nothing is printed', (_, configuration, files) => {
    expect(synthWith(configuration, files)).toBe('');
  });

  test('that of the library, which does not see what nothing renders: it is printed', () => {
    const forgotten = (): App => {
      const app = newApp();
      const chart = new RegistryChart(app, 'test', { platform: Platform.AWS });
      RegistryStorage.s3(chart, 'storage', { bucket: 'layers' });
      new ImageRegistry(chart, 'registry');
      new RegistryPruner(chart, 'pruner', { keepTagRevisions: 0 });
      return app;
    };
    const text = synthWith(`validations:\n${OURS}`, {}, 'true', forgotten);
    expect(text).toMatch(/^warning IR350 RegistryStorage test\/storage: [^]*\n1 warning\. /);
    expect(text).not.toContain('IR316');
  });

  test.each([
    ['another one', 'validations:\n- class: Other\n', 'true'],
    ['one that is commented out', 'validations:\n- class: Other\n# - class: ImageRegistryValidation\n', 'true'],
    ['that of the library, with --no-validate', `validations:\n${OURS}`, 'false'],
    ['one at a URL, which may be any', 'validations: https://example.com/ImageRegistryValidation.yaml\n', 'true'],
  ])('%s: it is printed', (_, configuration, metadata) => {
    expect(synthWith(configuration, {}, metadata)).toBe(IN_PROPS + HINT);
  });
});

test('the stack of a message begins with it, and shows files of the user only', () => {
  let stack = '';
  try {
    new RegistryPruner(new RegistryChart(newApp(), 'test'), 'pruner', { keepTagRevisions: -1 });
  } catch (error) {
    stack = (error as Error).stack ?? '';
  }
  const [first, ...rest] = stack.split('\n');
  expect(first).toMatch(/^IR\d+ RegistryPruner test\/pruner keepTagRevisions: /);
  const frames = rest.filter((line) => line.startsWith('    at '));
  expect(frames[0]).toContain('warnings.test.ts');
  expect(frames.filter((frame) => !frame.includes('warnings.test.ts'))).toEqual([]);
});
