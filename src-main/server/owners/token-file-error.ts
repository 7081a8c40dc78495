/** Why the tokens cannot be read or changed, in a sentence that says what to do. */
export class TokenFileError extends Error {}
