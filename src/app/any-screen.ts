import type { ScreenModule } from '../ui/screen-module';

/** A screen whose data are only handed from its own `load` to its own `View`. */
export type AnyScreen = ScreenModule<unknown>;

/** Screens by what stands after the language in an address. */
export type Screens = Record<string, AnyScreen>;

/** The one erasure of a screen's data type: `load` and `View` of a screen always belong together. */
export const erase = <Data>(screen: ScreenModule<Data>): AnyScreen => screen as unknown as AnyScreen;
