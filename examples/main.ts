// Runs every example in this one process, each into a folder of its own below the output folder.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const output = process.env.CDK8S_OUTDIR ?? 'dist';
const examples = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

for (const { name } of examples) {
  process.env.CDK8S_OUTDIR = join(output, name);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- one after the other, each with its own folder
  require(join(__dirname, name, 'main.js'));
}
process.env.CDK8S_OUTDIR = output;
