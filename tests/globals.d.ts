// What functions that run in a page find there. Tests leave things at the window, and ask
// elements, events and entries for what only their kind has.
interface Window {
  [name: string]: any;
}
interface Element {
  [name: string]: any;
}
interface Event {
  readonly detail: any;
  readonly key: any;
}
interface PerformanceEntry {
  [name: string]: any;
}
interface Object {
  /** A test of hostile input puts it at the prototype of all objects. */
  votes?: any;
}
