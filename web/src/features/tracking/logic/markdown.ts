// Markdown of a model card, as blocks and spans: headings, lists, tables, code, emphasis. Links are shown with
// where they lead and are not followed; HTML is text like any other, so nothing in a file can run.

export type Span =
  | { kind: 'text' | 'code' | 'strong' | 'emphasis'; text: string }
  | { kind: 'link'; text: string; target: string };

export type Block =
  | { kind: 'heading'; level: number; spans: Span[] }
  | { kind: 'paragraph' | 'quote'; spans: Span[] }
  | { kind: 'list'; ordered: boolean; items: Span[][] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; head: Span[][]; rows: Span[][][] }
  | { kind: 'rule' };

const spanPattern =
  /`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*|__(?<strong2>[^_]+)__|\*(?<emphasis>[^*\s][^*]*)\*|\b_(?<emphasis2>[^_]+)_\b|!?\[(?<label>[^\]]*)\]\((?<target>[^)\s]+)[^)]*\)/g;

export function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(spanPattern)) {
    if (match.index > end) spans.push({ kind: 'text', text: text.slice(end, match.index) });
    const { code, strong, strong2, emphasis, emphasis2, label, target } = match.groups ?? {};
    if (code !== undefined) spans.push({ kind: 'code', text: code });
    else if (strong ?? strong2) spans.push({ kind: 'strong', text: strong ?? strong2 ?? '' });
    else if (emphasis ?? emphasis2)
      spans.push({ kind: 'emphasis', text: emphasis ?? emphasis2 ?? '' });
    else spans.push({ kind: 'link', text: label || (target ?? ''), target: target ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push({ kind: 'text', text: text.slice(end) });
  return spans;
}

const listItem = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => spansOf(cell.trim()));

export function blocksOf(source: string): Block[] {
  const lines = withoutFrontMatter(source.replaceAll('\r', '').split('\n'));
  const blocks: Block[] = [];
  let at = 0;
  const take = (fits: (line: string) => boolean): string[] => {
    const begin = at;
    while (at < lines.length && fits(lines[at] ?? '')) at++;
    return lines.slice(begin, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (line.trim() === '') at++;
    else if (heading) {
      at++;
      blocks.push({
        kind: 'heading',
        level: (heading[1] ?? '').length,
        spans: spansOf(heading[2] ?? ''),
      });
    } else if (/^\s*(```|~~~)/.test(line)) {
      at++;
      const text = take((one) => !/^\s*(```|~~~)\s*$/.test(one)).join('\n');
      at++;
      blocks.push({ kind: 'code', text });
    } else if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) {
      at++;
      blocks.push({ kind: 'rule' });
    } else if (
      line.includes('|') &&
      /^\s*\|?\s*:?-+:?\s*(\|\s*:?-*:?\s*)*$/.test(lines[at + 1] ?? '')
    ) {
      at += 2;
      const rows = take((one) => one.includes('|') && one.trim() !== '');
      blocks.push({ kind: 'table', head: cellsOf(line), rows: rows.map(cellsOf) });
    } else if (listItem.test(line)) blocks.push(readList(line, take));
    else if (line.startsWith('>'))
      blocks.push({
        kind: 'quote',
        spans: spansOf(
          take((one) => one.startsWith('>'))
            .map((one) => one.replace(/^>\s?/, ''))
            .join(' '),
        ),
      });
    else
      blocks.push({
        kind: 'paragraph',
        spans: spansOf(take((one) => !beginsBlock(one)).join(' ')),
      });
  }
  return blocks;
}

const beginsBlock = (line: string) =>
  line.trim() === '' || /^(#{1,6}\s|>|\s*(```|~~~))/.test(line) || listItem.test(line);

function readList(first: string, take: (fits: (line: string) => boolean) => string[]): Block {
  const items: string[] = [];
  for (const line of take((one) => listItem.test(one) || /^\s+\S/.test(one))) {
    const item = listItem.exec(line);
    if (item) items.push(item[2] ?? '');
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return { kind: 'list', ordered: /^\s*\d/.test(first), items: items.map(spansOf) };
}

/** Hugging Face begins its cards with data for machines between two lines of dashes. */
function withoutFrontMatter(lines: string[]): string[] {
  if (lines[0]?.trim() !== '---') return lines;
  const end = lines.indexOf('---', 1);
  return end < 0 ? lines : lines.slice(end + 1);
}
