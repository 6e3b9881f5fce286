import { transformSync } from '@swc/core';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const README = readFileSync('README.md', 'utf8');

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(README)?.[1] ?? '';
}

/** The file that the quick start writes. */
function mainFile(): string {
  return /^cat > main\.ts <<'EOF'\n(.*?)^EOF$/ms.exec(block('sh'))?.[1] ?? '';
}

/** Runs TypeScript as a user's app runs, and gives what it synthesizes. */
function synthesize(code: string): string {
  const outdir = mkdtempSync(join(tmpdir(), 'readme-'));
  const before = process.env.CDK8S_OUTDIR;
  process.env.CDK8S_OUTDIR = outdir;
  try {
    const { code: script } = transformSync(code, {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the sample is ours
    new Function('require', 'exports', script)(require, {});
    return readFileSync(join(outdir, 'image-registry.k8s.yaml'), 'utf8');
  } finally {
    if (before === undefined) delete process.env.CDK8S_OUTDIR;
    else process.env.CDK8S_OUTDIR = before;
    rmSync(outdir, { recursive: true });
  }
}

test('is short enough to be read', () => {
  expect(README.split('\n').length).toBeLessThan(151);
});

test('the sample of the README makes the YAML below it', () => {
  expect(synthesize(mainFile())).toBe(block('yaml'));
});

test('the message that the README shows is the one that synth gives', () => {
  const mistaken = mainFile()
    .replace("{ storageClassName: 'cephfs' }", "{ accessMode: 'ReadWriteOnce' as never }")
    .replace('{ storage, defaultRoute', "{ storage, replicas: 2, rolloutStrategy: 'Recreate' as never, defaultRoute");
  const message = /```text\n(.*?)```/s.exec(README)?.[1] ?? 'none';
  expect(() => synthesize(mistaken)).toThrow(message.trim());
});
