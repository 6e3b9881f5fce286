/** The address of a page of the documentation: beside this page where it is served so, otherwise that in the repository. */
export function pageAt(address: string): string {
  const isServed = document.documentElement.dataset['pages'] === 'beside' && location.protocol.startsWith('http');
  const [, path] = (isServed ? IN_REPOSITORY.exec(address) : null) ?? [];
  if (path === undefined) return address;
  return path === '' ? './' : path.replace(/\.md(?=#|$)/, '.html');
}

const IN_REPOSITORY = /\/(?:blob|tree)\/main\/docs\/?(.*)$/;
