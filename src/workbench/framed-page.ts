import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { decoded } from '../text/base85.ts';

const inline = (html: string, tag: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text = '']) => text);

const hashes = (texts: readonly string[]) =>
  texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ') || "'none'";

/** The script that the page packs and runs inline where there can be no worker; none where it packs none. */
const readers = (html: string) =>
  [...html.matchAll(/<script type="text\/plain" id="reader">([^<]*)<\/script>/g)].map(([, block = '']) =>
    inflateSync(decoded(block.trim())).toString(),
  );

/**
 * The sidebar's page as its frame gets it: with the script that gives it `google.script` before its own, and the policy that
 * lets exactly these inline scripts and styles run and connects to nothing. What is shipped carries no policy. `place` is where
 * the sidebar opens: letters only, as the add-on itself writes it into the first tag.
 */
export const framedPage = (page: string, bridge: string, place: string | null) => {
  const opened = place === null ? page : page.replace(/<html\b[^>]*/i, (tag) => `${tag} data-open="${place}"`);
  const html = opened.replace(
    /<head>/i,
    (head) => `${head}<script>${bridge.replaceAll('</script', '<\\/script')}</script>`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${hashes([...inline(html, 'script'), ...readers(html)])}`,
    `style-src ${hashes(inline(html, 'style'))}`,
    'img-src data:',
    // The page reads in a worker that runs a script which it packs.
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
  return { html, policy };
};
