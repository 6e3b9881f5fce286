import type { Cpu, IConfigMap, ISecret } from 'cdk8s-plus-28';
import { dirname, resolve } from 'node:path';
import { configMapNamed, cpuOf, secretNamed } from '../../constructs/base/by-name';
import { Pem } from '../../core/pem/pem-text';
import { quoted } from '../../core/quoted';
import { readRegularFile } from '../../files/read-bytes';
import { failureOf } from '../../files/read-failure';
import { isMapEntry } from '../../entries/entry';
import { needed, type Reader } from '../../entries/reader';
import { table } from '../../entries/structure-readers';
import { text, textReader } from '../../entries/text-readers';

/** A Secret that exists, by its name. */
export const secret: Reader<ISecret> = {
  read: (entry, at) => {
    const name = text.read(entry, at);
    return name === undefined || at.scope === undefined ? undefined : secretNamed(at.scope, name);
  },
};

/** A ConfigMap that exists, by its name. */
export const configMap: Reader<IConfigMap> = {
  read: (entry, at) => {
    const name = text.read(entry, at);
    return name === undefined || at.scope === undefined ? undefined : configMapNamed(at.scope, name);
  },
};

export const cpu = textReader<Cpu>('CPU time such as 2 or 500m', (each) => {
  const [, amount, unit] = /^(\d{1,6})(m?)$/.exec(each) ?? [];
  return amount === undefined ? undefined : cpuOf(Number(amount), unit === 'm' ? 'm' : '');
});

/** Certificates: as a text, or `file:` with a path from the folder of the inventory. */
export const pem: Reader<Pem> = {
  read: (entry, at) => {
    if (!isMapEntry(entry)) return PEM_TEXT.read(entry, at);
    const file = FILE.read(entry, at)?.file;
    if (file === undefined) return undefined;
    const { certificates, file: inventory } = at.context;
    const known = certificates.get(file);
    if (known !== undefined) return known;
    try {
      const read = Pem.text(readRegularFile(resolve(dirname(inventory), file)).toString('utf8'));
      certificates.set(file, read);
      return read;
    } catch (error) {
      return at.below('file').report(entry.entries.get('file') ?? entry, 'value', {
        found: `${quoted(file)}: ${failureOf(error)}`,
        expected: 'a PEM file',
        fix: 'put the file there, or give its path relative to the inventory',
      });
    }
  },
};

const PEM_TEXT = textReader<Pem>('certificates in PEM form, or a map with file', (each) => Pem.text(each));
const FILE = table<{ readonly file: string }>({ file: needed(text, 'the path of a PEM file') });
