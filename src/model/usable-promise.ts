/**
 * React's `use` reads `status` and `value` from a promise and then need not wait for it. These functions
 * set them, so that what is already there is shown in the same render, hydration included.
 */
export function settled<T>(value: T): Promise<T> {
  return Object.assign(Promise.resolve(value), { status: 'fulfilled', value });
}

/** The same promise; usable without waiting from the moment it is fulfilled. */
export function usable<T>(promise: Promise<T>): Promise<T> {
  // Nothing is handed on: the promise itself would be, and its failure would count as one that nobody looks at.
  promise.then(
    (value) => void Object.assign(promise, { status: 'fulfilled', value }),
    (reason: unknown) => void Object.assign(promise, { status: 'rejected', reason }),
  );
  return promise;
}
