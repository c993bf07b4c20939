/** Milliseconds of processor time, all threads of the process together, that one of `times` runs of an action takes. */
export function processorTime(action, times = 1) {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

export const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
