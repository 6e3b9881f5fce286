import * as cdk8s from 'cdk8s';
import { join } from 'node:path';
import vm from 'node:vm';
import * as library from '../../src';
import { DISK } from '../../src/files/disk-tree';
import { readConfiguration } from '../../src/configuration/read-configuration';
import { OTHER_IDS } from '../../src/rules/other-ids';
import type { OtherId } from '../../src/rules/other-ids/other-id';
import { checkText } from '../cli/checking';
import { inFolder } from '../files/temporary';

const REPORTED: Readonly<Record<OtherId['reportedBy'], (text: string, other: OtherId) => string>> = {
  constructors: (code) =>
    inFolder({}, (outdir) => thrownBy(() => vm.runInNewContext(code, { ...cdk8s, ...library, App: appInto(outdir) }))),
  'the inventory of a fleet': (text, { language }) =>
    inFolder({ [`f.${language}`]: text, 'out/lab/image-registry.k8s.yaml': 'written: by hand\n' }, (folder) => {
      const props = { inventory: join(folder, `f.${language}`), outdir: join(folder, 'out') };
      return thrownBy(() => new library.Fleet(props).synth());
    }),
  'the configuration file': (text) =>
    inFolder({ 'c.yaml': text }, (folder) => thrownBy(() => readConfiguration(join(folder, 'c.yaml'), DISK))),
  check: (text) => checkText(text, '--no-suppressed').out,
};

describe.each(OTHER_IDS.map((other) => [`${other.id} of ${other.reportedBy}`, other] as const))('%s', (_, other) => {
  test('is reported for what fails, and not for what passes', () => {
    const of = (text: string) => REPORTED[other.reportedBy](text, other);
    expect(of(other.failing)).toMatch(new RegExp(`\\b${other.id}\\b`));
    expect(of(other.passing)).not.toMatch(/\bIR(?:1|228|229|405)/);
  });
});

function thrownBy(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** An app of a sample, which would write into the working folder. */
function appInto(outdir: string): new (props?: cdk8s.AppProps) => cdk8s.App {
  return class extends cdk8s.App {
    public constructor(props?: cdk8s.AppProps) {
      super({ ...props, outdir });
    }
  };
}
