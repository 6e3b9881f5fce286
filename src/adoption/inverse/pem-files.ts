import { normalizePem } from '../../core/pem/pem';
import { call, textCode } from '../code/code';
import { PACKAGE, type PropValue } from '../code/value';

/** Texts of PEM files beside the app, by path. */
export type PemFiles = Map<string, string>;

/** Whether a text is worth a file of its own: what is no PEM is for the rules to reject. */
export function isCertificates(text: string): boolean {
  return text.includes('-----BEGIN CERTIFICATE-----') && !text.includes('PRIVATE KEY');
}

/** Certificates in a file beside the app. */
export function pemFile(name: string, text: string, files: PemFiles): PropValue {
  const content = normalizePem(text);
  const path = freePath(`certificates/${name.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^[.-]+/g, '')}`, content, files);
  files.set(path, content);
  return {
    data: { content },
    code: call('Pem.file', textCode(path)),
    uses: [{ name: 'Pem', from: PACKAGE }],
    plain: { file: path },
  };
}

function freePath(base: string, content: string, files: PemFiles): string {
  for (let count = 1; ; count += 1) {
    const path = `${base}${count === 1 ? '' : `-${count}`}.pem`;
    if ([undefined, content].includes(files.get(path))) return path;
  }
}
