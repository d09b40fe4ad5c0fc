import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Frame, Page } from 'playwright-core';

/** What a person does in the sidebar, by whatever they do it with. */
export interface Hands {
  press(button: string): Promise<void>;
  choose(label: string, value: string): Promise<void>;
  /** Gives exports to the sidebar, one after the other or all at once. */
  give(paths: readonly string[], chooser: string): Promise<void>;
}

/** Clicks, and files from a dialog. */
export const mouse = (page: Page, sidebar: Frame): Hands => ({
  press: (button) => sidebar.getByRole('button', { name: button, exact: true }).click(),
  choose: async (label, value) => {
    await sidebar.getByRole('combobox', { name: label, exact: true }).selectOption(value);
  },
  give: async (paths, chooser) => {
    const [dialog] = await Promise.all([
      page.waitForEvent('filechooser'),
      sidebar.getByRole('button', { name: chooser, exact: true }).click(),
    ]);
    await dialog.setFiles(paths.map((path) => ({ name: basename(path), mimeType: '', buffer: readFileSync(path) })));
  },
});

/** As many presses of Tab as lead once through the longest view. */
const mostTabs = 150;

/** Tab, Enter, arrows and Ctrl+V, and nothing else. */
export const keyboard = (page: Page, sidebar: Frame): Hands => {
  /** Goes on with Tab to the control of a role and a name, which must show that it has the focus. */
  const tabTo = async (role: 'button' | 'combobox', name: string) => {
    const wanted = sidebar.getByRole(role, { name, exact: true });
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if ((await wanted.count()) === 1 && (await wanted.evaluate((each) => each === document.activeElement))) {
        const outline = await wanted.evaluate((each) => getComputedStyle(each).outlineStyle);
        if (outline === 'none') throw new Error(`Nothing shows that "${name}" has the focus.`);
        return wanted;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`No way by Tab to "${name}".`);
  };
  return {
    press: async (button) => {
      await sidebar.locator(`main[aria-busy="false"]`).waitFor();
      await tabTo('button', button);
      await page.keyboard.press('Enter');
    },
    choose: async (label, value) => {
      const select = await tabTo('combobox', label);
      await page.keyboard.press('Home');
      const options = await select.evaluate((each) =>
        each instanceof HTMLSelectElement ? Array.from(each.options, (option) => option.value) : [],
      );
      if (!options.includes(value)) throw new Error(`"${label}" does not offer "${value}".`);
      for (let at = 0; at < options.indexOf(value); at += 1) await page.keyboard.press('ArrowDown');
    },
    give: async (paths) => {
      for (const [at, path] of paths.entries()) {
        await page.evaluate((text) => navigator.clipboard.writeText(text), textOf(path));
        await page.locator('.sidebar iframe').focus();
        await page.keyboard.press('Control+V');
        await sidebar.locator('main li.file').nth(at).waitFor();
        await sidebar.locator(`main[aria-busy="false"]`).waitFor();
      }
    },
  };
};

/** What a person copies of a file that they opened: its text, whatever its encoding. */
const textOf = (path: string): string => {
  const bytes = readFileSync(path);
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
};
