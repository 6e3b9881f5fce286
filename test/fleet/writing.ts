import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run';
import type { ExitCode } from '../../src/cli/io';
import { slashed } from '../../src/files/slashed';

/** A folder with an inventory and what fleets write there, for one test after the other. */
export class Workplace {
  public readonly folder = slashed(mkdtempSync(join(tmpdir(), 'fleet-')));

  public write(name: string, text: string): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  public read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  public has(name: string): boolean {
    return existsSync(join(this.folder, name));
  }

  /** Runs the command on an inventory; names in its output are as if it ran in the folder. */
  public fleet(inventory: string, ...options: string[]): { code: ExitCode; out: string; err: string; shown: string[] } {
    let [out, err] = ['', ''];
    const shown: string[] = [];
    const code = run(['fleet', `${this.folder}/${inventory}`, '--out', `${this.folder}/out`, ...options], {
      readStandardInput: () => '',
      out: (text) => (out += text),
      err: (text) => (err += text),
      progress: (text) => shown.push(text),
      colours: false,
    });
    const relative = (text: string): string => text.replaceAll(`${this.folder}/`, '');
    return { code, out: relative(out), err: relative(err), shown };
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
