/** For tests that something takes time in proportion. */

/**
 * Starts to count the milliseconds of processor time that are spent, and gives them when asked. Other programs on the
 * machine do not count, so a bound of several times the usual is only broken by growth out of proportion.
 */
export function processorTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
