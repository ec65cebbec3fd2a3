// Scripts that are fetched when they are needed.

/**
 * Returns `call(name, ...values)`, which calls a method of what `load` resolves to; without
 * a name it only loads the script. A script that failed to load is fetched again by the next
 * call; a loaded one is kept, since it has a state of its own.
 * @param {() => Promise<object>} load
 * @param {(error: any, again: () => void, name?: string) => void} failed
 */
export function lazyModule(load, failed) {
  let loading = null;
  return async function call(name, ...values) {
    if (!loading) {
      loading = load();
      loading.catch(() => { loading = null; });
    }
    try {
      return await (await loading)[name]?.(...values);
    } catch (error) {
      failed(error, () => call(name, ...values), name);
    }
  };
}
