/** Sessions that one export may name: so many fit the address of a request. Apart from the schemas, which a window need not load for it. */
export const MOST_EXPORTED = 200;
