/** Where a page is edited. None for a page that is made from the sources, which would be written again. */
export function editLinks(homepage) {
  return { pattern: `${homepage}/edit/main/docs/:path`, text: 'Edit this page' };
}

const GENERATED = /^reference\/(?:api|backends|examples|platforms|rules\/.*)\.md$|^how-to\/troubleshooting\.md$/;

export function withoutEditLink({ filePath, frontmatter }) {
  return GENERATED.test(filePath) ? { frontmatter: { ...frontmatter, editLink: false } } : {};
}
