import * as net from 'node:net';
import * as fc from 'fast-check';
import { isIPv4, isIPv6 } from '../../../src/core/formats/ip-address';
import { runs } from '../../fuzzing';

test.each(['1.2.3.4', '255.255.255.255', '0.0.0.0', '256.1.1.1', '01.2.3.4', '1.2.3', '1.2.3.4.', '', '1.2.3.4\n'])(
  'IPv4 as Node has it: %j',
  (text) => {
    expect(isIPv4(text)).toBe(net.isIPv4(text));
  },
);

test.each([
  ...['::', '::1', '1::', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8', '1::3::5', '1:2:3:4:5:6:7', ':::'],
  ...[
    '::ffff:1.2.3.4',
    '1:2:3:4:5:6:1.2.3.4',
    '1:2:3:4:5:6:7:1.2.3.4',
    '::1.2.3',
    'fe80::1%eth0',
    'fe80::1%',
    '::%a%b',
  ],
  ...['12345::', 'g::', '1:2:3:4:5:6:7:8:9', ':1', '1:', '', '::1\n', '::1%a\n'],
])('IPv6 as Node has it: %j', (text) => {
  expect(isIPv6(text)).toBe(net.isIPv6(text));
});

test('both as Node has them, for texts of their characters', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('1', 'ab', '255', '::', ':', '.', '%', '0')), (pieces) => {
      const text = pieces.join('');
      expect([text, isIPv4(text), isIPv6(text)]).toEqual([text, net.isIPv4(text), net.isIPv6(text)]);
    }),
    runs(2000),
  );
});
