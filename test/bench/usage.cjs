// Loaded into a process that is timed: says at its end what it used.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const wall = performance.now();
  process.stderr.write(JSON.stringify({ cpu: (user + system) / 1000, wall, memory: process.resourceUsage().maxRSS }));
});
