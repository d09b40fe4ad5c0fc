import { describe, expect, test } from 'vitest';
import { cutComments } from '../../../src/stand-in/services/html-cut.ts';
import { opened } from '../opened.ts';

const page = (script: string) => `<p>https://example.com</p><script>${script}</script>`;

const url = 'https://example.com/';

describe('a page that Google serves', () => {
  test.each([
    { script: `a = \`${url}\${b}\`; c()`, templates: 'a = `https:', everywhere: 'a = `https:' },
    { script: `a = \`${url}\`\nb()`, templates: 'a = `https:\nb()', everywhere: 'a = `https:\nb()' },
    { script: `a = \`\${b}${url}\``, templates: `a = \`\${b}https:`, everywhere: `a = \`\${b}https:` },
    { script: 'a(`/*`); b(`*/`)', templates: 'a(``)', everywhere: 'a(``)' },
    { script: 'a(); // all\nb()', templates: 'a(); \nb()', everywhere: 'a(); \nb()' },
    { script: `a = "${url}"`, templates: `a = "${url}"`, everywhere: 'a = "https:' },
    { script: 'a = /[`"]/; b = "//"', templates: 'a = /[`"]/; b = "//"', everywhere: 'a = /[`"]/; b = "' },
    { script: 'a = /x\\//; b()', templates: 'a = /x\\//; b()', everywhere: 'a = /x\\' },
    { script: 'a = `b` + "c/d" / 2 / 3', templates: 'a = `b` + "c/d" / 2 / 3', everywhere: 'a = `b` + "c/d" / 2 / 3' },
  ])('loses of $script what looks like a comment', ({ script, templates, everywhere }) => {
    expect(cutComments(page(script), 'templates')).toBe(page(templates));
    expect(cutComments(page(script), 'everywhere')).toBe(page(everywhere));
  });

  const built = { code: '', sidebar: page(`a = \`${url}\``), manifest: '{"timeZone":"Etc/UTC"}' };
  const show = 'function show() { SpreadsheetApp.getUi().showSidebar(';

  test.each([
    { from: 'a file', code: `${show}HtmlService.createHtmlOutputFromFile('sidebar')); }` },
    {
      from: 'a text that was made of a file',
      code: `${show}HtmlService.createHtmlOutput(HtmlService.createHtmlOutputFromFile('sidebar').getContent())); }`,
    },
  ])('is cut where it is made from $from', async ({ code }) => {
    const file = await opened('', { built: { ...built, code } });
    file.run('show');
    expect(file.sidebar()?.html).toBe(page('a = `https:'));
  });

  test('keeps its strings where Google cuts nothing but template literals', async () => {
    const sidebar = page(`a = "${url}"; b = \`${url}\``);
    const file = await opened('', {
      built: { ...built, sidebar, code: `${show}HtmlService.createHtmlOutputFromFile('sidebar')); }` },
      unknowns: { cutsTexts: false },
    });
    file.run('show');
    expect(file.sidebar()?.html).toBe(page(`a = "${url}"; b = \`https:`));
  });
});
