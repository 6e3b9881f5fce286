/** The pages are outside of the folder with the packages: what they import is looked for here. */
export function packagesFromHere(place) {
  return {
    name: 'packages-from-here',
    enforce: 'pre',
    resolveId(source, importer, options) {
      const isPage = importer?.replace(/\?.*/, '').endsWith('.md') === true;
      return isPage && /^vue(?:\/|$)/.test(source) ? this.resolve(source, place, { ...options, skipSelf: true }) : null;
    },
  };
}
