import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { decoded } from '../text/base85.ts';

const inline = (html: string, tag: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text = '']) => text);

const hashes = (texts: readonly string[]) =>
  texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ') || "'none'";

/** The page of the sidebar, and the pages that pack the scripts which it asks for and runs inline where there is no worker. */
interface BuiltPages {
  readonly page: string;
  readonly scripts: readonly string[];
}

const unpacked = (html: string) => inline(html, 'script').map((block) => inflateSync(decoded(block.trim())).toString());

/**
 * The sidebar's page as its frame gets it: with the script that gives it `google.script` before its own, and the policy that
 * lets exactly these inline scripts and styles run and connects to nothing. What is shipped carries no policy. `place` is where
 * the sidebar opens: letters only, as the add-on itself writes it into the first tag.
 */
export const framedPage = ({ page, scripts }: BuiltPages, bridge: string, place: string | null) => {
  const opened = place === null ? page : page.replace(/<html\b[^>]*/i, (tag) => `${tag} data-open="${place}"`);
  const html = opened.replace(
    /<head>/i,
    (head) => `${head}<script>${bridge.replaceAll('</script', '<\\/script')}</script>`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${hashes([...inline(html, 'script'), ...scripts.flatMap(unpacked)])}`,
    `style-src ${hashes(inline(html, 'style'))}`,
    'img-src data:',
    // The page reads in a worker that runs a script which it asked for.
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
  return { html, policy };
};
