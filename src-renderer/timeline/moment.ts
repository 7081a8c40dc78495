/** A time in the words of the person's own language and zone, such as "14 Mar 2025, 09:41". */
const FORMAT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export const momentWord = (at: number): string => FORMAT.format(at);
