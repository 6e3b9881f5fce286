/** Four numbers from 0 to 255 without leading zeros. */
export function isIPv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

/** With or without a zone, such as `%eth0`. */
export function isIPv6(text: string): boolean {
  const [address = '', zone] = text.split(/%(.*)/s);
  return (zone === undefined || /^[0-9a-zA-Z.\-:]+$/.test(zone)) && isWithoutZone(address);
}

function isWithoutZone(address: string): boolean {
  const embedded = /^(.*:)([^:]*\..*)$/.exec(address);
  if (embedded !== null) return isIPv4(embedded[2] ?? '') && isWithoutZone(`${embedded[1] ?? ''}0:0`);
  const [head = '', tail, ...more] = address.split('::');
  if (more.length > 0) return false;
  const count = [head, tail ?? ''].filter((half) => half !== '').flatMap((half) => half.split(':'));
  return (
    count.every((group) => /^[\da-f]{1,4}$/i.test(group)) &&
    (tail === undefined ? count.length === 8 : count.length <= 7)
  );
}
