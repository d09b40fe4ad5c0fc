/** The place at which a page of the sidebar opens: what its first tag says, and all in which it may differ from the file. */
const opening = /^(<!DOCTYPE html>\s*<html\b[^>]*?) data-open="([a-z]+)"/i;

/**
 * Where a sidebar that the add-on shows opens, `null` for its usual place. Throws where it is not the built page: the frame
 * shows what was built, and must not show anything else under its name.
 */
export const sidebarOpeningOf = (shown: string, built: string): string | null => {
  if (shown === built) return null;
  const place = opening.exec(shown)?.[2];
  if (place === undefined || shown.replace(opening, '$1') !== built)
    throw new Error('not in the workbench: a sidebar that is not the built page');
  return place;
};
