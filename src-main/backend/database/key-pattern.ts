/** A raw 256-bit key as 64 hexadecimal digits. */
export const DATABASE_KEY_PATTERN = /^[0-9a-f]{64}$/i;
