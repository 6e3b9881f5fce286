import { checkDnsLabel, checkDnsSubdomain, checkLabelKey, checkLabelValue } from '../../../src/core/formats/dns-name';

const x = (count: number): string => 'x'.repeat(count);

describe('a DNS subdomain', () => {
  test.each(['a', 'registry', 'registry.example.com', '1.2.3', 'a--b', x(253)])('may be %s', (text) => {
    expect(checkDnsSubdomain(text)).toBeUndefined();
  });

  test.each(['', 'Registry', 'a_b', '-a', 'a-', 'a..b', '.a', 'a.', 'a.-b', 'ä', 'a b', 'a\n', x(254)])(
    'may not be %j',
    (text) => {
      expect(checkDnsSubdomain(text)).toBeDefined();
    },
  );

  test('in upper case is answered with lower case', () => {
    expect(checkDnsSubdomain('My-Claim')).toEqual({
      found: '"My-Claim"',
      expected: "lower-case letters, digits, '-' or '.', with a letter or a digit at both ends of each part",
      suggestion: 'my-claim',
      fix: 'write "my-claim", in lower case',
    });
  });
});

describe('a DNS label', () => {
  test.each(['a', '1', 'a-b', x(63)])('may be %s', (text) => {
    expect(checkDnsLabel(text)).toBeUndefined();
  });

  test.each(['', 'a.b', 'a_b', 'A', '-', x(64)])('may not be %j', (text) => {
    expect(checkDnsLabel(text)).toBeDefined();
  });
});

describe('the key of a label', () => {
  test.each(['app', 'App_1.x', 'app.kubernetes.io/name', `${x(253)}/${x(63)}`])('may be %s', (text) => {
    expect(checkLabelKey(text)).toBeUndefined();
  });

  test.each(['', '/', 'a/', '/a', 'a/b/c', '-a', 'a-', 'Example.com/a', 'a b', x(64), `${x(254)}/a`])(
    'may not be %j',
    (text) => {
      expect(checkLabelKey(text)).toBeDefined();
    },
  );

  test('with a bad prefix is told that the prefix is meant', () => {
    expect(checkLabelKey('/name')).toMatchObject({ found: 'an empty text before the slash of a key' });
    expect(checkLabelKey('example.com/')).toMatchObject({ found: 'an empty text after the slash of a key' });
  });
});

describe('the value of a label', () => {
  test.each(['', 'a', 'A_b.c-1', x(63)])('may be %j', (text) => {
    expect(checkLabelValue(text)).toBeUndefined();
  });

  test.each(['-a', 'a-', 'a/b', 'a b', x(64)])('may not be %j', (text) => {
    expect(checkLabelValue(text)).toBeDefined();
  });
});
