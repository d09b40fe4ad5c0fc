import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { rowsOf } from '../../src/import/text/table-cells.ts';
import { parseTextRows } from '../../src/import/text/text-rows.ts';
import { openChromium } from '../chromium.ts';
import { pageOver } from '../sidebar/fake-google.ts';
import { exportText } from './export-text.ts';
import { tellFigure } from './figures.ts';
import { median } from './median.ts';
import { peakMemory, settle } from './page-memory.ts';

const rounds = 3;

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The export of the other figures as spreadsheets save it: each text once, numbers as numbers. */
const workbook = (): Uint8Array => {
  const cells = parseTextRows(exportText());
  const texts = new Map<string, number>();
  const cellOf = (text: string): string => {
    if (/^\d{1,15}(?:\.\d+)?$/.test(text)) return `<c><v>${text}</v></c>`;
    const at = texts.get(text) ?? texts.size;
    texts.set(text, at);
    return `<c t="s"><v>${at}</v></c>`;
  };
  const rows = rowsOf(cells, 0, cells.count).map((row) => `<row>${row.map(cellOf).join('')}</row>`);
  const shared = Array.from(texts.keys(), (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${main}.sharedStrings+xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${xmlns}" xmlns:r="${relations}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${xmlns}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${xmlns}">${shared.join('')}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), { level: 6 });
};

const buffer = Buffer.from(workbook());

/** Puts the file into a field of the page, as a person chooses it. */
const file = { name: 'export.xlsx', mimeType: '', buffer };

/** How long the library alone takes to read it, in milliseconds. */
const bareRead = async (browser: Browser): Promise<number> => {
  const html = '<!DOCTYPE html><title>SheetJS</title><input type="file">';
  const page = await pageOver(browser, html, { language: 'en', locale: 'en_US' });
  await page.addScriptTag({ content: readFileSync('node_modules/@e965/xlsx/dist/xlsx.full.min.js', 'utf8') });
  await page.locator('input').setInputFiles(file);
  const time = await page.evaluate<number>(`(async () => {
    const bytes = new Uint8Array(await document.querySelector('input').files[0].arrayBuffer());
    const start = performance.now();
    const { Sheets } = XLSX.read(bytes, { dense: true });
    if (Sheets.Data['!data'].length < 100000) throw new Error('SheetJS lost rows.');
    return performance.now() - start;
  })()`);
  await page.close();
  return time;
};

/** How long the sidebar takes from the choice to the check, the longest task of its page, and its most memory. */
const readOnce = async (browser: Browser, sidebar: string) => {
  const page = await pageOver(browser, sidebar, { language: 'en', locale: 'en_US' });
  await page.locator('.drop').waitFor();
  await settle(browser, page);
  await page.evaluate(`(window.read = new Promise((resolve) => {
    document.querySelector('input[type=file]').addEventListener('change', () => {
      const start = performance.now();
      let longestTask = 0;
      // What puts the file into the field here is no work of the page.
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries())
          if (startTime > start) longestTask = Math.max(longestTask, duration);
      }).observe({ type: 'longtask' });
      const look = () => {
        if (document.querySelector('li.file') === null) return requestAnimationFrame(look);
        const time = performance.now() - start;
        setTimeout(() => resolve({ time, longestTask }), 300);
      };
      requestAnimationFrame(look);
    }, { capture: true });
  }), null)`);
  await page.locator('input[type=file]').first().setInputFiles(file);
  const { time, longestTask } = await page.evaluate<{ time: number; longestTask: number }>('window.read');
  const isRead = await page.locator('li.file.unread').count();
  if (isRead > 0) throw new Error('The workbook was not read.');
  const mebibytes = await peakMemory(browser);
  await page.close();
  return { time, longestTask, mebibytes };
};

const sidebar = readFileSync('dist/sidebar.html', 'utf8');
const bare: number[] = [];
const reads: Awaited<ReturnType<typeof readOnce>>[] = [];
for (let round = 0; round < rounds; round += 1) {
  const one = await openChromium();
  bare.push(await bareRead(one));
  await one.close();
  const other = await openChromium();
  reads.push(await readOnce(other, sidebar));
  await other.close();
}
const of = (pick: (read: (typeof reads)[number]) => number): number => median(reads.map(pick));
const alone = median(bare);
const whole = of(({ time }) => time);
const kind = `Workbook of ${(buffer.length / 1e6).toFixed(1)} MB, 100,000 rows × 15 columns`;
tellFigure({ what: `${kind}, until the preview`, value: whole, unit: 'ms' });
tellFigure({ what: `${kind}, until the preview`, value: whole / alone, unit: '× SheetJS', atMost: 4 });
tellFigure({ what: 'longest task of the page', value: of(({ longestTask }) => longestTask), unit: 'ms', atMost: 100 });
tellFigure({ what: 'most memory of the page', value: of(({ mebibytes }) => mebibytes), unit: 'MiB', atMost: 900 });
