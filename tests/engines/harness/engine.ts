/** A browser of whatever make: the little that all of them can be told to do. */
export interface Engine {
  goto(url: string): Promise<void>;
  /** The value of an expression in the page. */
  evaluate<T>(expression: string): Promise<T>;
  /** Closed and started again on the same profile. False where the engine keeps no profile for a driver. */
  restart(): Promise<boolean>;
  close(): Promise<void>;
}

export type Launch = () => Promise<Engine>;
