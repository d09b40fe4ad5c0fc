import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { foundOrInstalled, onPath } from './apt.ts';

/** The path of LibreOffice; null where it is not and cannot be installed. */
export const officePath = (): string | null => foundOrInstalled(() => onPath('soffice'), 'libreoffice-calc') ?? null;

/** A profile that computes every formula anew when it opens a workbook, in the locale of the workbook. */
const settings = (locale: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>`;

/** What a sheet shows by its cells, rows first; a blank is null. */
type Table = readonly (readonly (string | number | boolean | null)[])[];

const repeated = (element: Element, name: string): number => Number(element.getAttribute(`table:${name}`) ?? 1);

const valueIn = (cell: Element): Table[number][number] => {
  const own = (name: string) => cell.getAttribute(`office:${name}`);
  switch (cell.getAttribute('office:value-type')) {
    case null:
      return null;
    case 'boolean':
      return own('boolean-value') === 'true';
    case 'date': {
      const [day = '', time = '00:00:00'] = (own('date-value') ?? '').split('T');
      return Date.parse(`${day}T${time}Z`) / 86_400_000 + 25_569;
    }
    case 'time': {
      const [, hours, minutes, seconds] = /^-?PT(\d+)H(\d+)M([\d.,]+)S$/.exec(own('time-value') ?? '') ?? [];
      return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds?.replace(',', '.'))) / 86_400;
    }
    case 'string':
      return own('string-value') ?? [...cell.getElementsByTagName('text:p')].map((text) => text.textContent).join('\n');
    default:
      return Number(own('value'));
  }
};

/** More blanks than that in a row are the rest of the sheet. */
const rest = 500;

/** The rows of a sheet itself: a chart in it brings a table of its own. */
const rowsOf = (parent: Element): readonly Element[] =>
  [...parent.children].flatMap((child) => {
    if (child.tagName === 'table:table-row') return [child];
    return /^table:table-(rows|header-rows|row-group)$/.test(child.tagName) ? rowsOf(child) : [];
  });

const tableOf = (sheet: Element): Table =>
  rowsOf(sheet).flatMap((row) => {
    const cells = [...row.children].flatMap((cell) => {
      const times = repeated(cell, 'number-columns-repeated');
      return times > rest ? [] : Array<Table[number][number]>(times).fill(valueIn(cell));
    });
    const times = repeated(row, 'number-rows-repeated');
    return times > rest ? [] : Array<Table[number]>(times).fill(cells);
  });

const isSheet = (table: Element): boolean => table.parentElement?.tagName === 'office:spreadsheet';

interface Conversion {
  readonly to: 'fods' | 'pdf';
  /** Where the files go, and the profile of LibreOffice for the time. */
  readonly folder: string;
  readonly locale: string;
}

/** The same workbooks as LibreOffice writes them, by their paths. */
const converted = (office: string, files: readonly string[], { to, folder, locale }: Conversion): readonly string[] => {
  const profile = mkdtempSync(join(tmpdir(), 'pokaznyk-profile-'));
  try {
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings(locale));
    const flags = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', to];
    execFileSync(office, [...flags, '--outdir', folder, ...files], { stdio: 'ignore', timeout: 240_000 });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return files.map((file) => join(folder, basename(file).replace('.xlsx', `.${to}`)));
};

/** Workbooks of one locale as they are printed: a PDF beside each. */
export const printed = (office: string, files: readonly string[], more: Omit<Conversion, 'to'>): readonly string[] =>
  files.length === 0 ? [] : converted(office, files, { to: 'pdf', ...more });

/** What LibreOffice computes in workbooks of one locale, by the names of their tabs. */
export const recalculated = (
  office: string,
  workbooks: readonly Uint8Array[],
  locale: string,
): readonly ReadonlyMap<string, Table>[] => {
  const folder = mkdtempSync(join(tmpdir(), 'pokaznyk-office-'));
  try {
    const files = workbooks.map((bytes, at) => {
      const file = join(folder, `${at}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    return converted(office, files, { to: 'fods', folder, locale }).map((file) => {
      const document = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml');
      return new Map(
        [...document.getElementsByTagName('table:table')]
          .filter(isSheet)
          .map((sheet) => [sheet.getAttribute('table:name') ?? '', tableOf(sheet)]),
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
