export interface EmbedFrame {
  readonly address: string;
  readonly title: string;
  /** In pixels: until the map has said what it wants, or for good. */
  readonly height: number;
  readonly adapts: boolean;
}

/** What somebody pastes into a page: a plain frame, and where its height is to follow its width, the script for that. */
export function embedCode({ address, title, height, adapts }: EmbedFrame): string {
  const frame = `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${height}" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`;
  return adapts ? `${frame}\n${ADAPT}` : frame;
}

/** For all such frames of a page; pasted twice it does no harm. */
const ADAPT = `<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'attache:height') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.height = data.height;
    }
  });
</script>`;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
