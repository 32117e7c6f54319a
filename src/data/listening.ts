/** What the screen that is shown knows of listening to a child. */
export interface Listening {
  /** The most minutes without a break for the child's age. */
  stretch: number | undefined;
  /** Whether the screen itself is there to listen by; otherwise only a prompt that is shown large on it. */
  whole: boolean;
}

let told: Listening | undefined;

/** Says how long somebody may listen beside the screen that is shown. Returns how to take it back. */
export function tellScreen(screen: Listening): () => void {
  told = screen;
  return () => {
    if (told === screen) told = undefined;
  };
}

/** What there is to listen by, if anything. */
export function listeningTo(isPromptLarge: boolean): { stretch: number | undefined } | undefined {
  if (told?.whole || isPromptLarge) return { stretch: told?.stretch };
  return undefined;
}
