/** Colours of styles and tabs with their opacity before them, as workbooks have them. */
export const withOpaqueColours = (part: string): string =>
  part.replace(/(<\w*[cC]olor\b[^>]*?\brgb=)"([0-9A-Fa-f]{6})"/g, '$1"FF$2"');

/** Rules for what may be typed, counted anew: the engine counts those that xlsx has no word for, and leaves an empty list of them. */
const withCountedValidations = (sheet: string): string =>
  sheet.replace(/<dataValidations\b[^>]*?(?:\/>|>([\s\S]*?)<\/dataValidations>)/g, (_, rules = '') => {
    const count = rules.match(/<dataValidation\b/g)?.length ?? 0;
    return count === 0
      ? ''
      : `<dataValidations count="${count}">${rules.replaceAll(' errorStyle=""', '')}</dataValidations>`;
  });

/** Conditional formats each with a place of its own in the sheet's order: the engine calls all of them first. */
const withPriorities = (sheet: string): string => {
  let priority = 0;
  return sheet.replace(/(<cfRule\b[^>]*?\bpriority=)"\d*"/g, (_, rule: string) => {
    priority += 1;
    return `${rule}"${priority}"`;
  });
};

/** The protection of a sheet stands before its merged cells; the engine writes it after them. */
const withProtectionFirst = (sheet: string): string => {
  const [protection] = /<sheetProtection\b[^>]*\/>/.exec(sheet) ?? [];
  return protection === undefined
    ? sheet
    : sheet.replace(protection, '').replace(/<\/sheetData>|<sheetData\/>/, (end) => `${end}${protection}`);
};

/** A sheet as ISO 29500 has it, where the engine writes otherwise. */
export const withStandardSheet = (sheet: string): string =>
  withProtectionFirst(withPriorities(withCountedValidations(withOpaqueColours(sheet))));
