import { expect, test } from 'vitest';
import { sidebarOpeningOf } from '../../../src/workbench/page/sidebar-opening.ts';

const built = '<!DOCTYPE html>\n<html lang="en">\n<head></head><body></body></html>';

test.each([
  { shown: built, place: null },
  { shown: built.replace('<html', '<html data-open="help"'), place: 'help' },
  { shown: built.replace('"en"', '"en" data-open="sample"'), place: 'sample' },
])('a page of the sidebar opens at $place', ({ shown, place }) => {
  expect(sidebarOpeningOf(shown, built)).toBe(place);
});

test.each([
  '',
  '<p>Another page</p>',
  `${built} `,
  built.replace('<body>', '<body data-open="help">'),
  built.replace('<html', '<html data-open="help" onload="run()"'),
  built.replace('<html', '<html data-open="Help me"'),
])('refuses %s, which is not the built page', (shown) => {
  expect(() => sidebarOpeningOf(shown, built)).toThrow('not the built page');
});
