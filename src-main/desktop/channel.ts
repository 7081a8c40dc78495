/**
 * The one thing that page and main process say to each other outside the contract: the page posts this
 * word to its own window with a MessagePort, the preload forwards the port under the same name.
 */
export const CONNECT = 'emotiongpt:connect';
