/** The host of an S3 endpoint in lower case, and its path; undefined if it is no URL, which another rule reports. */
export function endpointParts(endpoint: string): { readonly host: string; readonly path: string } | undefined {
  if (!/^https?:\/\//i.test(endpoint) || !URL.canParse(endpoint)) return undefined;
  const { hostname, pathname } = new URL(endpoint);
  return { host: hostname.replace(/\.$/, ''), path: pathname };
}
