/**
 * What `answer` becomes; rejects when it has become nothing within `ms` milliseconds. For what a browser promises and,
 * under some fault, never keeps.
 */
export function inTime<Value>(answer: Promise<Value>, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms`)), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
