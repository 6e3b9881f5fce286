import { existsSync, readFileSync } from 'node:fs';
import { atCaller } from '../props/at-caller';
import type { CompleteDiagnostic } from '../diagnostic';
import { formatMessage } from '../message';
import { typeNameOf } from '../props/type-name';
import { readCertificate } from './certificate';
import { normalizePem } from './pem';
import { docsPage } from '../source';

/**
 * Certificates in PEM form. Windows line ends, byte order marks and trailing blanks are removed; the content is checked where it is used.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7468
 */
export class Pem {
  /**
   * Certificates given as text.
   *
   * @param text one or more `-----BEGIN CERTIFICATE-----` blocks; comment lines between them are kept
   * @example
   * Pem.text('-----BEGIN CERTIFICATE-----\nMIIB…\n-----END CERTIFICATE-----\n');
   */
  public static text(text: string): Pem {
    throwIfNoText('Pem.text', text, 'a text with certificates in PEM form');
    return new Pem(normalizePem(text));
  }

  /**
   * Certificates read from a file, at once.
   *
   * @param path path of the file, relative to the working directory
   * @throws one message that names the file where it cannot be read
   * @example
   * Pem.file('certificates/mirror.pem');
   */
  public static file(path: string): Pem {
    throwIfNoText('Pem.file', path, PATH);
    throwIfContent(path);
    return Pem.text(read(path));
  }

  /** The text as it is written: line feeds only, one at the end. */
  public readonly content: string;

  private constructor(content: string) {
    this.content = content;
  }
}

function throwIfNoText(place: string, value: unknown, expected: string): void {
  if (typeof value === 'string') return;
  const reference = docsPage('reference/api.md');
  throw errorAt(place, { found: typeNameOf(value), expected, fix: `give ${expected}`, reference });
}

function read(path: string): string {
  const bytes = bytesOf(path);
  const binary = binaryIn(bytes, path);
  if (binary === undefined) return bytes.toString('utf8');
  throw errorAt(`Pem.file ${path}`, { expected: PEM_FILE, reference: docsPage('reference/api.md'), ...binary });
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw errorAt(`Pem.file ${path}`, {
      found: `no readable file (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
      expected: PEM_FILE,
      fix: `put the file there, or give the path relative to ${process.cwd()}`,
      reference: 'the file system',
    });
  }
}

/** What a file has that is no text in UTF-8, if it is known. */
function binaryIn(bytes: Buffer, path: string): { readonly found: string; readonly fix: string } | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { found: 'a text in UTF-16', fix: 'save the file as UTF-8' };
  }
  if (readCertificate(bytes) === undefined) return undefined;
  const fix = `convert it with openssl x509 -inform der -in ${JSON.stringify(path)} -out ca.pem, and give ca.pem`;
  return { found: 'a certificate in DER form', fix };
}

/** A text in place of a path may be a private key, so it is never shown. */
function throwIfContent(path: string): void {
  if (!CONTENT.test(path) && (path.length <= LONGEST_SHOWN || existsSync(path))) return;
  throw errorAt('Pem.file', {
    found: 'a long text, a text of several lines, or a text in PEM or base64 form (not shown)',
    expected: PATH,
    fix: 'give the path of the file; if you have the certificates as text, use Pem.text',
    reference: docsPage('reference/api.md'),
  });
}

function errorAt(place: string, diagnostic: Omit<CompleteDiagnostic, 'id' | 'path'>): Error {
  return atCaller(new Error(formatMessage(place, { id: 'IR110', path: [], ...diagnostic })));
}

/** Lines, PEM, or base64 of PEM or of DER: each form of a key begins with a SEQUENCE (0x30). */
const CONTENT = /-----BEGIN |[\r\n]|LS0tLS1|^M[A-P][\w+/-]{38,}=*$/;

/** No system has a longer name of a file. */
const LONGEST_SHOWN = 255;

const PATH = 'the path of a PEM file';
const PEM_FILE = 'a PEM file with certificates';
