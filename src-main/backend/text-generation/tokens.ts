/**
 * Roughly how many tokens a text is, without any provider's tokenizer: about four characters of Latin
 * script to a token, about one token for each character of other scripts. Errs on the high side, so that a
 * prompt stays within its budget with every provider.
 */
export function estimateTokens(text: string): number {
  let latin = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x250) latin++;
    else other++;
  }
  return Math.ceil(latin / 4) + other;
}
