import * as fc from 'fast-check';
import {
  caKeyOfHost,
  checkCaKey,
  checkHostname,
  checkPort,
  checkRegistryHost,
  hostOfCaKey,
} from '../../../src/core/formats/registry-host';

const LONG_HOST = `${'a'.repeat(61)}.`.repeat(4) + 'a'.repeat(5);

describe('a registry', () => {
  test.each([
    'registry.example.com',
    'registry.example.com:5000',
    'localhost:1',
    'registry:65535',
    'Registry.Example.com',
    '10.0.0.1',
    '10.0.0.1:5000',
    'image-registry.openshift-image-registry.svc:5000',
    LONG_HOST,
  ])('may be %s', (host) => {
    expect(checkRegistryHost(host)).toBeUndefined();
  });

  test.each([
    ['', '""'],
    [':5000', '":5000"'],
    ['5000', '"5000"'],
    ['256.0.0.1', '"256.0.0.1"'],
    ['10.0.0', '"10.0.0"'],
    ['*.example.com', '"*.example.com"'],
    ['my_registry:5000', '"my_registry:5000"'],
    ['registry.example.com.', '"registry.example.com."'],
    ['\u212aube.example.com', '"\u212aube.example.com"'],
    ['registry.example.com:', 'the port ""'],
    ['registry.example.com:0', 'the port "0"'],
    ['registry.example.com:05000', 'the port "05000"'],
    ['registry.example.com:65536', 'the port "65536"'],
    ['registry.example.com:http', 'a port that is not a number (not shown)'],
    ['https://registry.example.com', '"https://registry.example.com" with a scheme'],
    ['registry.example.com/team', '"registry.example.com/team" with a path'],
    ['fd00::1', 'the IPv6 address "fd00::1"'],
    ['[fd00::1]:5000', 'the IPv6 address "[fd00::1]:5000"'],
    [`${LONG_HOST}:5000`, 'a host that is too long for a key of a ConfigMap'],
  ])('may not be %j', (host, found) => {
    expect(checkRegistryHost(host)).toMatchObject({ found });
  });

  test('with a password is refused without showing it', () => {
    const errorLine = checkRegistryHost('https://admin:hunter2@registry.example.com');
    expect(errorLine).toMatchObject({ found: 'user information (not shown)' });
    expect(JSON.stringify(errorLine)).not.toMatch(/hunter2|admin/);
  });

  test('of IPv6 is refused with the reason', () => {
    expect(checkRegistryHost('fd00::1')?.expected).toContain('a key of a ConfigMap cannot hold an IPv6 address');
  });
});

describe('the key of a CA', () => {
  test.each([
    ['registry.example.com', 'registry.example.com'],
    ['registry.example.com:5000', 'registry.example.com..5000'],
  ])('of %s is %s', (host, key) => {
    expect(caKeyOfHost(host)).toBe(key);
    expect(hostOfCaKey(key)).toBe(host);
    expect(checkCaKey(key)).toBeUndefined();
  });

  test('has the colon at its last two dots', () => {
    expect(hostOfCaKey('a..b..5000')).toBe('a..b:5000');
    expect(hostOfCaKey('a...5000')).toBe('a.:5000');
  });

  test('leads back to the host, whatever that is', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
    const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
    const port = fc.option(fc.integer({ min: 1, max: 65535 }));
    fc.assert(
      fc.property(host, port, (name, number) => {
        const registry = number === null ? name : `${name}:${number}`;
        expect(hostOfCaKey(caKeyOfHost(registry))).toBe(registry);
      }),
    );
  });

  test('that passes is a key that a ConfigMap accepts', () => {
    const characters = fc.constantFrom('a', 'Z', '0', '9', '-', '_', '.', '..', ':', '/', ' ', 'example', '5000');
    const text = fc.array(characters, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (key) => checkCaKey(key) !== undefined || /^[-._a-zA-Z0-9]{1,253}$/.test(key)));
  });

  test('with a colon is answered with two dots', () => {
    expect(checkCaKey('registry.example.com:5000')).toEqual({
      found: '"registry.example.com:5000" with a colon',
      expected: 'a key of a ConfigMap, which has two dots before the port',
      suggestion: 'registry.example.com..5000',
      fix: 'rename the key to registry.example.com..5000',
    });
  });

  test.each(['', '..', '..5000', 'a..b', 'a..b..5000', 'registry.example.com..0', 'registry_1', 'fd00::1'])(
    'may not be %j',
    (key) => {
      expect(checkCaKey(key)).toBeDefined();
    },
  );
});

describe('the host of a Route', () => {
  test.each(['registry', 'registry.apps.example.com', '1.2.3.4', `${'a'.repeat(63)}.example.com`])(
    'may be %s',
    (host) => {
      expect(checkHostname(host)).toBeUndefined();
    },
  );

  test.each([
    ['', 'an empty text'],
    ['registry.example.com.', '"registry.example.com."'],
    ['registry.example.com:443', '"registry.example.com:443"'],
    ['https://registry.example.com', '"https://registry.example.com"'],
    ['*.apps.example.com', 'the wildcard "*.apps.example.com"'],
    [`${'a'.repeat(64)}.example.com`, 'a part of 64 characters'],
    ['a.'.repeat(127), 'a text of 254 characters'],
  ])('may not be %j', (host, found) => {
    expect(checkHostname(host)).toMatchObject({ found });
  });

  test('in upper case is answered with lower case', () => {
    expect(checkHostname('Registry.example.com')).toHaveProperty('fix', 'write "registry.example.com", in lower case');
  });
});

test.each(['1', '80', '65535'])('a port may be %s', (text) => {
  expect(checkPort(text)).toBeUndefined();
});

test.each(['', '0', '080', '65536', '100000', '-1', '+1', '1e3', ' 1'])('a port may not be %j', (text) => {
  expect(checkPort(text)?.expected).toBe('a port from 1 to 65535');
});
