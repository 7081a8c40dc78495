/** The longest formula that is looked for, in characters: it bounds the work in a text full of opening marks. */
const LONGEST = 1_000;

/** Code first, so that nothing within it counts; then the three ways in which models write formulas. */
const FORMULA = new RegExp(
  [
    String.raw`(?<code>(?<ticks>${'`'}{1,9})(?!${'`'})[^]{0,${LONGEST}}?(?<!${'`'})\k<ticks>(?!${'`'}))`,
    String.raw`\\\((?<inline>[^]{1,${LONGEST}}?)\\\)`,
    String.raw`\\\[(?<display>[^]{1,${LONGEST}}?)\\\]`,
    String.raw`(?<![\w$\\])\$(?![\s$])(?<dollars>[^$\n]{1,200}?)(?<![\s\\])\$(?![\w$])`,
  ].join('|'),
  'g',
);

/** What a formula between single dollars has and a sum of money has not. */
const MATHS = /[\\^_{}=<>+]|^[A-Za-z]$/;

/**
 * Brings formulas into the one form that the parser is set to, `$$`: models also write `\( \)`, `\[ \]` and single
 * dollars. Those are money as often as mathematics ("$5 and $10"), so what is between them has to look like it.
 */
export const withFormulas = (block: string): string =>
  block.includes('$') || block.includes('\\')
    ? block.replace(FORMULA, (match, ...rest) => {
        const { inline, display, dollars } = rest.at(-1) as Record<string, string | undefined>;
        if (inline !== undefined) return `$$${inline.trim()}$$`;
        if (display !== undefined) return `\n$$\n${display.trim()}\n$$\n`;
        if (dollars !== undefined && MATHS.test(dollars)) return `$$${dollars}$$`;
        return match;
      })
    : block;
