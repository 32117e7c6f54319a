/** What a command wants done. Only the command line prints and writes. */
export interface CommandResult {
  /** 0 fine, 1 problems, 2 wrong use. */
  exitCode: 0 | 1 | 2;
  stdout: string;
  stderr: string;
  /** Files to write, by path below the guides folder. */
  files: { file: string; text: string }[];
  /** A spreadsheet to write, by path from the working folder. */
  sheet?: { path: string; text: string };
}

export function succeed(stdout: string, files: CommandResult['files'] = []): CommandResult {
  return { exitCode: 0, stdout, stderr: '', files };
}

export function fail(exitCode: 1 | 2, stderr: string): CommandResult {
  return { exitCode, stdout: '', stderr, files: [] };
}
