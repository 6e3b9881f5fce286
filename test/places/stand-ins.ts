import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const COMMAND = resolve('lib', 'src', 'cli', 'main.js');

/** A program in place of npx, which runs the built command, and one in place of gh, which keeps comments in a folder. */
export class StandIns {
  private readonly bin: string;
  private readonly path: string[] = [];

  public constructor(private readonly folder: string) {
    this.bin = join(folder, 'bin');
    mkdirSync(this.bin, { recursive: true });
    this.add('npx', NPX);
    this.add('gh', GH);
  }

  /** Runs a program of a place in the folder. */
  public run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: [...this.path, process.env['PATH'] ?? ''].join(':'), FOLDER: this.folder, ...env },
    });
    return { status, stdout, stderr };
  }

  /** @param folder one outside of the folder of the place, for what the command itself runs */
  public add(name: string, script: string, folder = this.bin): void {
    if (!this.path.includes(folder)) this.path.push(folder);
    writeFileSync(join(folder, name), `#!/bin/bash\n${script}`);
    chmodSync(join(folder, name), 0o755);
  }
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const NPX = `[ "$1" = --yes ] && shift
echo "$1" >> "$FOLDER/packages"
shift
exec "${process.execPath}" "${COMMAND}" "$@"
`;

/** Comments are files: the first write makes number 7, and a list finds it. */
const GH = `echo "$*" >> "$FOLDER/calls"
case "$*" in
  *--paginate*) if [ -f "$FOLDER/comment" ]; then echo 7; fi ;;
  *'--method POST repos/o/r/issues/12/comments'*|*'--method PATCH repos/o/r/issues/comments/7'*)
    body="\${@: -1}"
    cp "\${body#body=@}" "$FOLDER/comment" ;;
  *) exit 1 ;;
esac
`;
