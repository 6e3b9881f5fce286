import {
  contentOf,
  derLength,
  derValues,
  NotDer,
  objectIdentifier,
  TAGS,
  derText,
  derTime,
  type DerValue,
} from './der';

const { BIT_STRING, BOOLEAN, INTEGER, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE, SET } = TAGS;

/** The certificate at the beginning of some bytes in DER; undefined if there is none. Source: RFC 5280, 4.1. */
export function readCertificate(bytes: Uint8Array): CertificateFacts | undefined {
  try {
    const length = derLength(bytes);
    const [outer, ...more] = derValues(bytes.subarray(0, length));
    const [body, algorithm, signature, ...others] = derValues(contentOf(outer, SEQUENCE));
    throwUnlessSigned(algorithm, signature);
    if (more.length > 0 || others.length > 0) return undefined;
    return { ...factsIn(derValues(contentOf(body, SEQUENCE))), length };
  } catch (error) {
    if (error instanceof NotDer) return undefined;
    throw error;
  }
}

/** The properties of a certificate that rules check. */
export interface CertificateFacts {
  /** Distinguished name on one line, such as `O=Example, CN=Example CA`. */
  readonly subject: string;
  /** Distinguished name of the issuer. */
  readonly issuer: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Whether it may sign other certificates: `CA:TRUE`, and a key usage that allows it. */
  readonly isCa: boolean;
  /** Whether subject and issuer are the same, and no other key is said to have signed it. */
  readonly isSelfSigned: boolean;
  /** How many bytes it has. */
  readonly length: number;
}

function factsIn(values: readonly DerValue[]): Omit<CertificateFacts, 'length'> {
  const version = values[0]?.tag === VERSION ? values[0] : undefined;
  const [serial, algorithm, issuerName, validity, subjectName, key, ...optional] =
    version === undefined ? values : values.slice(1);
  if (optional.some(({ tag }) => !OPTIONAL.includes(tag))) throw new NotDer();
  if (version !== undefined) integer(derValues(version.content)[0]);
  integer(serial);
  throwUnlessAlgorithm(algorithm);
  throwUnlessSigned(...derValues(contentOf(key, SEQUENCE)));
  const [notBefore, notAfter] = derValues(contentOf(validity, SEQUENCE));
  const [issuer, subject] = [issuerName, subjectName].map((name) => onOneLine(contentOf(name, SEQUENCE)));
  const extensions = extensionsIn(optional.find(({ tag }) => tag === EXTENSIONS));
  return {
    subject: subject ?? '',
    issuer: issuer ?? '',
    notBefore: derTime(notBefore),
    notAfter: derTime(notAfter),
    isCa: isCa(extensions),
    isSelfSigned: subject === issuer && isOfOwnKey(extensions),
  };
}

const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
/** Two identifiers that nobody uses, and extensions. */
const OPTIONAL = [0x81, 0x82, EXTENSIONS];

/** A signature and a public key have the same form: an algorithm, and bits. */
function throwUnlessSigned(algorithm?: DerValue, bits?: DerValue): void {
  throwUnlessAlgorithm(algorithm);
  bitString(bits);
}

function throwUnlessAlgorithm(value: DerValue | undefined): void {
  objectIdentifier(contentOf(derValues(contentOf(value, SEQUENCE))[0], OBJECT_IDENTIFIER));
}

/** The bytes behind the count of unused bits. */
function bitString(value: DerValue | undefined): Uint8Array {
  const [unused = 8, ...bytes] = contentOf(value, BIT_STRING);
  if (unused > (bytes.length === 0 ? 0 : 7)) throw new NotDer();
  return Uint8Array.from(bytes);
}

/** Its shortest form has no byte that only repeats the sign. */
function integer(value: DerValue | undefined): void {
  const [first, second] = contentOf(value, INTEGER);
  if (first === undefined) throw new NotDer();
  if (second !== undefined && first === (second < 0x80 ? 0 : 0xff)) throw new NotDer();
}

/** The values of extensions by their identifiers. */
type Extensions = ReadonlyMap<string, Uint8Array>;

function extensionsIn(value: DerValue | undefined): Extensions {
  if (value === undefined) return new Map();
  const [list] = derValues(value.content);
  return new Map(
    derValues(contentOf(list, SEQUENCE)).map((extension) => {
      const [id, ...rest] = derValues(contentOf(extension, SEQUENCE));
      const held = rest[0]?.tag === BOOLEAN ? rest[1] : rest[0];
      return [objectIdentifier(contentOf(id, OBJECT_IDENTIFIER)), contentOf(held, OCTET_STRING)];
    }),
  );
}

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const SUBJECT_KEY = '2.5.29.14';
const AUTHORITY_KEY = '2.5.29.35';
/** The sixth bit. */
const MAY_SIGN_CERTIFICATES = 0x04;

/** Source: OpenSSL crypto/x509/v3_purp.c check_ca. */
function isCa(extensions: Extensions): boolean {
  const [constraints] = derValues(extensions.get(BASIC_CONSTRAINTS) ?? new Uint8Array());
  if (constraints === undefined) return false;
  const [ca] = derValues(contentOf(constraints, SEQUENCE));
  const [usage] = derValues(extensions.get(KEY_USAGE) ?? new Uint8Array());
  const maySign = usage === undefined || ((bitString(usage)[0] ?? 0) & MAY_SIGN_CERTIFICATES) !== 0;
  return ca?.tag === BOOLEAN && ca.content[0] === 0xff && maySign;
}

/**
 * Whether the key that signed it is its own, as far as it says. Nobody verifies the signature of a certificate that is trusted.
 * Source: OpenSSL crypto/x509/v3_purp.c ossl_x509v3_cache_extensions, EXFLAG_SS.
 */
function isOfOwnKey(extensions: Extensions): boolean {
  const [own] = derValues(extensions.get(SUBJECT_KEY) ?? new Uint8Array());
  const [authority] = derValues(extensions.get(AUTHORITY_KEY) ?? new Uint8Array());
  const signer = authority && derValues(contentOf(authority, SEQUENCE)).find(({ tag }) => tag === KEY_IDENTIFIER);
  return own === undefined || signer === undefined || String(contentOf(own, OCTET_STRING)) === String(signer.content);
}

const KEY_IDENTIFIER = 0x80;

function onOneLine(content: Uint8Array): string {
  return derValues(content)
    .map((part) => derValues(contentOf(part, SET)).map(attribute).join(' + '))
    .join(', ');
}

function attribute(value: DerValue): string {
  const [id, text] = derValues(contentOf(value, SEQUENCE));
  if (text === undefined) throw new NotDer();
  const type = objectIdentifier(contentOf(id, OBJECT_IDENTIFIER));
  return `${ATTRIBUTES[type] ?? type}=${escaped(derText(text))}`;
}

/** Source: RFC 2253, 2.4. */
function escaped(text: string): string {
  return text.replace(/[,+"\\<>;]|^[# ]| $/g, '\\$&');
}

/** Source: RFC 4519, RFC 2985 for the address, X.520. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};
