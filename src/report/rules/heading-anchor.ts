/** The anchor of the heading of something with an id, as GitHub generates it. */
export function headingAnchor({ id, title }: { readonly id: string; readonly title: string }): string {
  return `${id}: ${title}`
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replace(/ /g, '-');
}
