/** Colours for code, by Shiki with its regular-expression engine in plain JavaScript: the page may run no other. */
import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from '@shikijs/core';
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import { loadGrammar } from './grammars.ts';

export interface Token {
  /** Where in the code it begins. */
  readonly offset: number;
  readonly content: string;
  /** A CSS colour: a variable of app.css. */
  readonly color?: string | undefined;
}
export type Line = readonly Token[];

/** Longer lines are data, not code, and stay in one colour. In characters. */
const LONGEST_LINE = 500;

/** The colours are variables, which the theme's light and dark values fill. */
const THEME = createCssVariablesTheme({ name: 'code', variablePrefix: '--code-', fontStyle: false });

let shared: Promise<HighlighterCore> | null = null;

/** @returns null where the language is not known. */
export async function highlight(language: string, code: string): Promise<readonly Line[] | null> {
  const grammar = await loadGrammar(language);
  if (grammar === null) return null;
  shared ??= createHighlighterCore({
    themes: [THEME],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const highlighter = await shared;
  await highlighter.loadLanguage(grammar.registration);
  return highlighter.codeToTokensBase(code, {
    lang: grammar.name,
    theme: 'code',
    tokenizeMaxLineLength: LONGEST_LINE,
    tokenizeTimeLimit: 500,
  });
}
