// What functions that run in a page find there: tests leave things at the window, and ask
// elements for what only their kind has.
interface Window {
  [name: string]: any;
}
