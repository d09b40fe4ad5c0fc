/** An export of 100,000 posts, 15 columns, about 21 MB, 35% of the captions quoted with commas, quotes, line breaks and emoji. */
export const exportText = (): string => {
  const header =
    'Post ID,Page ID,Page name,Description,Publish time,Permalink,Post type,Date,Views,Reach,Reactions,Comments,Shares,Link clicks,Seconds viewed';
  let seed = 1;
  const upTo = (limit: number): number => {
    seed = (seed * 16807) % 2147483647;
    return seed % limit;
  };
  const rows = Array.from({ length: 100_000 }, (_, at) => {
    const caption =
      upTo(100) < 35
        ? `"New loaf, number ""${at}""\nwith seeds, nuts and 🙂 a text of the length that captions have"`
        : 'A plain caption that says nothing special today in one line';
    const moment = `0${1 + upTo(9)}/${10 + upTo(18)}/2026 1${upTo(10)}:${10 + upTo(50)}`;
    const counts = [99_999, 9_999, 999, 99, 99, 99].map(upTo).join(',');
    return `17${100_000_000_000_000 + at},100064845214824,Lypa Bakery,${caption},${moment},https://example.com/reel/${at}000000/,Videos,Lifetime,${counts},${upTo(99_999)}.${upTo(999)}`;
  });
  return `${header}\n${rows.join('\n')}\n`;
};
