/** A text cut to a number of characters, with an ellipsis where something is left out. */
export const truncate = (text: string, length: number): string => {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
};
